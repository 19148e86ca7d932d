/**
 * Before anything is drawn: says that scripts run, shows what needs one, and sets the size of text that
 * was chosen on an earlier page, so that nothing moves afterwards. Pages for children read nothing from the device.
 */
import { keptSize } from '../components/PageTools/kept-size.ts';
import { wakeTools } from '../components/PageTools/page-tools.ts';
import { unwrapWhileReading } from './unwrap.ts';

const html = document.documentElement;
html.className += ' js';
const script = document.currentScript;
if (script && script.hasAttribute('data-remember')) html.setAttribute('data-text', String(keptSize()));
unwrapWhileReading();
document.addEventListener('DOMContentLoaded', wakeTools);
