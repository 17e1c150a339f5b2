import '../styles/base.css';
import './entries.css';
import './print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { kioskClient } from './client.ts';
import { OrganizerPage } from './organizer-page.svelte.ts';

const target = document.getElementById('page');
if (!target) throw new Error('The page has no #page');

const page = new OrganizerPage(kioskClient(), new URLSearchParams(location.search));
mount(App, { target, props: { page } });
