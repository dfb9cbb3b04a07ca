#!/usr/bin/env node
// Derives the prefilter's plan from the compiled classifiers in a folder, and leaves it there: so no start has to.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2] ?? 'dist');
const load = (path) => import(pathToFileURL(join(folder, 'src', path)).href);
const { loadCatalogue } = await load('catalogue.js');
const { searchesOf } = await load('detect/match.js');
const { sourcesOf } = await load('detect/prefiltered-scan.js');
const { derivePlan, encodePlan } = await load('detect/prefilter/plan.js');

const { infotypes } = await loadCatalogue();
const plan = derivePlan(sourcesOf(infotypes.flatMap(searchesOf)));
writeFileSync(join(folder, 'prefilter-plan.json'), encodePlan(plan));
