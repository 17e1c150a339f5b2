import '../../styles/base.css';
import '../paper/paper.css';
import { mount } from 'svelte';
import { kioskClient } from '../client.ts';
import SelfAssessment from './SelfAssessment.svelte';

const target = document.getElementById('page');
if (!target) throw new Error('The page has no #page');

mount(SelfAssessment, {
  target,
  props: { client: kioskClient(), address: new URLSearchParams(location.search) },
});
