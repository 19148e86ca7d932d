/** Measures one size in a process of its own, so that memory is that of one run, and prints it as JSON. */
import { checkContent } from '../../../src/checks/steps/run.ts';
import type { Measured } from './cli.ts';
import { asContent, generate } from './generate.ts';

const content = asContent(generate(Number(process.argv[2])));
const from = performance.now();
const { findings } = checkContent(content);
const seconds = (performance.now() - from) / 1000;
const measured: Measured = {
  figures: content.figures.length,
  relations: content.relations.length,
  seconds,
  megabytes: process.resourceUsage().maxRSS / 1024,
  findings: findings.length,
};
if (findings[0]) console.error(JSON.stringify(findings[0]));
console.log(JSON.stringify(measured));
