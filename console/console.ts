import { mount } from 'svelte';
import '../shared/ui/base.css';
import './console.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('console.html has no #app');
mount(App, { target });
