import '../../styles/base.css';
import '../paper/paper.css';
import { mount } from 'svelte';
import { kioskClient } from '../client.ts';
import Report from './Report.svelte';

const target = document.getElementById('page');
if (!target) throw new Error('The page has no #page');

mount(Report, {
  target,
  props: { client: kioskClient(), address: new URLSearchParams(location.search) },
});
