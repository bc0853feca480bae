import { mount } from 'svelte';
import '../shared/ui/base.css';
import './judge.css';
import JudgePage from './JudgePage.svelte';
import { padPreferences } from './preferences.svelte.ts';
import { stayWithoutNetwork } from './stay-without-network.ts';

const target = document.getElementById('page');
if (target === null) throw new Error('judge.html has no #page');
mount(JudgePage, { target });
padPreferences();
void stayWithoutNetwork();
