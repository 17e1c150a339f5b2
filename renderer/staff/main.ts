import { mount } from 'svelte';
import App from './App.svelte';
import '../styles/base.css';

const page = document.getElementById('page');
if (!page) throw new Error('index.html has no #page');
mount(App, { target: page });
