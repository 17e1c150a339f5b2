import '../styles/base.css';
import '../styles/kiosk.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { kioskClient } from './client.ts';
import { keepGestures } from './keep-gestures.ts';
import { answerEveryHand } from './second-hands.ts';

const target = document.getElementById('page');
if (!target) throw new Error('The page has no #page');

keepGestures(document);
answerEveryHand(window);
mount(App, { target, props: { client: kioskClient() } });
