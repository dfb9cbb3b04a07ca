import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccessInForce } from '../app/access-in-force.js';
import { ArtefactFolder } from '../app/artefact-folder.js';
import { type CatalogueInForce, openCatalogueInForce } from '../app/catalogue-in-force.js';
import { adoptPolicy, type StartPolicy } from '../app/policy-at-start.js';
import type { Clock, Rules } from '../app/rules.js';
import { loadCatalogue } from '../catalogue.js';
import { loadCedar } from '../decide/access-policy.js';
import { type Additions, type InfotypeInfo, joinedAdditions, noAdditions } from '../detect/recogniser.js';
import { defaultTaxonomy } from '../label/label.js';
import { readAccessFile, readPolicyFile } from '../policy-file.js';
import { checkModels, openModels } from '../scan/brought-models.js';
import { withTagger } from '../scan/with-tagger.js';
import type { ServiceConfig } from '../service.js';
import { openLabelClasses } from '../store/classes.js';
import type { Database } from '../store/database.js';
import { deriveMatchKeys } from '../store/secrets.js';
import { readTaxonomy, seedTaxonomy } from '../store/taxonomy.js';
import { taggerWeights } from '../tagger-weights.js';
import { loadTextModels } from '../text-models.js';

/** What is in force. Where it cannot be, for a mistake in a file say, nothing stays open that keeps the process alive. */
export async function openInForce(database: Database, config: ServiceConfig, clock: Clock) {
  let catalogue: CatalogueInForce | undefined;
  try {
    const opened = await openRules(database, config, clock);
    catalogue = opened.catalogue;
    return { ...opened, ...(await openDecisions(database, config, opened.rules)) };
  } catch (error) {
    catalogue?.close();
    await database.close();
    throw error;
  }
}

/** What is in force at any moment: policy, taxonomy and what is recognised change while a service runs. */
async function openRules(database: Database, config: ServiceConfig, clock: Clock) {
  await seedTaxonomy(database, defaultTaxonomy);
  const adopted = await adoptPolicy(database, await startPolicy(database, config.labelingPolicyFile));
  const keys = deriveMatchKeys(config.secretKey);
  const path = config.dataDir ?? (await mkdtemp(join(tmpdir(), 'clearmark-')));
  const folder = new ArtefactFolder(join(path, 'infotypes'));
  const builtIn = await loadCatalogue();
  const texts = await loadTextModels();
  const known = [...builtIn.infotypes, ...texts.additions.recognisers.flatMap(({ infotypes }) => infotypes)];
  const brought = await requestModels(config.models ?? [], known);
  const catalogue = await openCatalogueInForce({
    ...{ database, catalogue: builtIn, keys, folder, clock },
    models: joinedAdditions(texts.additions, brought),
    ...taggerOf(config, builtIn.infotypes),
  });
  const rules: Rules = {
    classes: openLabelClasses(database),
    get taxonomy() {
      return catalogue.current().taxonomy;
    },
    get policy() {
      return catalogue.current().policy;
    },
    get rulebook() {
      return catalogue.current().rulebook;
    },
  };
  const removeFolder = async () => {
    if (config.dataDir === undefined) await rm(path, { recursive: true, force: true });
  };
  return { catalogue, rules, keys, folder, removeFolder, adopted, typer: texts.typer };
}

function taggerOf({ tagger: use = 'cascade' }: ServiceConfig, known: readonly InfotypeInfo[]) {
  return use === 'off' ? {} : { tagger: { use, additions: withTagger(noAdditions, known, taggerWeights, use) } };
}

/** What models that were brought say of the texts of requests; their version counts even where they say nothing. */
async function requestModels(folders: readonly string[], known: readonly InfotypeInfo[]): Promise<Additions> {
  if (folders.length === 0) return noAdditions;
  const { version } = await checkModels(folders, known);
  return openModels(folders, 'requests', known, version);
}

/** @throws {PolicyError} when the file that was configured is no policy */
async function startPolicy(database: Database, file: string | undefined): Promise<StartPolicy> {
  // The policy that ships fits the taxonomy that ships, whatever became of that here.
  const taxonomy = file === undefined ? defaultTaxonomy : await readTaxonomy(database);
  const { document } = await readPolicyFile(file, taxonomy);
  return { document, origin: file === undefined ? 'shipped' : 'file' };
}

/** The access policy in force: the one that ships, unless a file or somebody over the API put another in its place. */
async function openDecisions(database: Database, { accessPolicyFile }: ServiceConfig, rules: Rules) {
  const cedar = await loadCedar();
  const shipped = await readAccessFile();
  const file = accessPolicyFile === undefined ? null : await readAccessFile(accessPolicyFile);
  const deps = { database, cedar, taxonomy: () => rules.taxonomy };
  return { cedar, accessInForce: await openAccessInForce(deps, { shipped, file }) };
}
