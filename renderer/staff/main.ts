import '../styles/base.css';
import './print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { kioskClient } from './client.ts';
import { StaffPage } from './staff-page.svelte.ts';

const target = document.getElementById('page');
if (!target) throw new Error('The page has no #page');

const language = new URLSearchParams(location.search).get('language') === 'fr' ? 'fr' : 'ar';
mount(App, { target, props: { page: new StaffPage(kioskClient(), language) } });
