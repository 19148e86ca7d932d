/** The program behind `startRenderer`: bundles one share, waits for the content, renders, publishes without marks, answers, ends. */
import { join } from 'node:path';
import { publishSite } from '../checks/steps/strip-marks.ts';
import type { Parcel } from './hand-over.ts';
import { handOver, unpack } from './hand-over.ts';
import { renderSite } from './render-site.ts';
import type { Order, Rendered } from './renderer.ts';

const { root, share, into, published } = JSON.parse(process.argv[2]!) as Order;
process.on('disconnect', () => process.exit(1)); // Whoever waited is gone.
const ready = new Promise<Parcel>((resolve) => process.once('message', resolve)).then((parcel) => handOver(unpack(parcel)));
process.send!(await render(), () => process.exit(0));

async function render(): Promise<Rendered> {
  try {
    const findings = await renderSite(root, { into, share, ready });
    if (findings.length === 0) publishSite(join(root, into), join(root, published));
    return { findings };
  } catch (error) {
    return { failed: (error as Error).message };
  }
}
