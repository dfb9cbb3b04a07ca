import { Controller, Inject } from '@nestjs/common';
import * as z from 'zod';
import { about, classifier, classifierName, comparison, event, samples, training } from './classifier-schemas.js';
import { givenSamples } from './given-samples.js';
import { type Input, Route, route } from './route.js';
import { actorName, name, page, pageQuery } from './schemas.js';
import { SERVICE, type Service } from './service.js';

const shared = { tag: 'Classifiers', allow: ['compliance'] } as const;
const path = '/v1/classifiers';
const version = z.coerce
  .number('give the number of a version')
  .int()
  .min(1)
  .max(2 ** 31 - 1);
const ofOne = { ...shared, params: z.strictObject({ name: classifierName }) };
const ofVersion = { ...shared, params: z.strictObject({ name: classifierName, version }) };
const note = name(1000).optional().describe('What it is for; no sample');
const reason = name(1000).optional().describe('Why; it stands in the history');
const example = {
  name: 'board-minutes',
  title: 'Minutes of the board',
  categories: ['legal'],
  positive: ['Minutes of the board of directors. Present: …', 'The board met on 3 March and resolved …'],
  negative: ['Agenda of the team meeting …', 'Press release: the company announces …'],
};

const list = route({
  method: 'GET',
  path,
  ...shared,
  summary: 'List the classifiers that were trained here',
  query: pageQuery,
  answer: page(classifier),
  problems: ['cursor_invalid'],
});

const create = route({
  method: 'POST',
  path,
  ...shared,
  summary: 'Train a classifier on samples of your own',
  description:
    'Takes seconds. At least eight texts of each side, better thirty and more; of each the first 12,000 characters are ' +
    'looked at. Texts are not kept: only features hashed under a key of this deployment are. The answer says how well it ' +
    'does on samples that it did not learn from, and what is wrong with them. It is a draft until it is published.',
  body: z.strictObject({ name: classifierName, ...about, ...samples, note }),
  example,
  answer: classifier.extend({ training }).meta({ id: 'TrainedClassifier' }),
  status: 201,
  problems: ['samples_invalid', 'conflict', 'unavailable'],
});

const read = route({
  method: 'GET',
  path: `${path}/:name`,
  ...ofOne,
  summary: 'Read a classifier, with its versions and what happened to it, newest first',
  answer: classifier.extend({ trainings: z.array(training), history: z.array(event) }).meta({ id: 'ClassifierDetail' }),
  problems: ['not_found'],
});

const remove = route({
  method: 'DELETE',
  path: `${path}/:name`,
  ...ofOne,
  summary:
    'Delete a classifier that is not in force, with its versions and samples; what happened to it stays on record',
  problems: ['not_found', 'conflict'],
});

const train = route({
  method: 'POST',
  path: `${path}/:name/versions`,
  ...ofOne,
  summary: 'Train another version: on more samples, on what reviewers said',
  description:
    'Learns from what an earlier version learnt from, from feedback on its findings, and from new samples; where a text is ' +
    'on another side now, what is said now holds. The answer compares it with the version in force, if there is one: on ' +
    'the same folds, and what would become of stored findings. It is a draft until it is published.',
  body: z.strictObject({
    ...samples,
    from: z
      .union([z.literal('none'), z.int().min(1)])
      .optional()
      .describe('The version to go on from; that in force, else the newest, unless given; none begins anew'),
    feedback: z.boolean().optional().describe('Whether to learn from what reviewers said; so unless false'),
    note,
  }),
  example: { positive: ['Minutes of the supervisory board …'], note: 'with the supervisory board' },
  answer: training.extend({ comparison: comparison.nullable() }).meta({ id: 'TrainedVersion' }),
  status: 201,
  problems: ['not_found', 'samples_invalid', 'conflict', 'key_mismatch', 'unavailable'],
});

const readVersion = route({
  method: 'GET',
  path: `${path}/:name/versions/:version`,
  ...ofVersion,
  summary: 'Read a version: how well it does, and what is wrong with its samples',
  answer: training,
  problems: ['not_found'],
});

const removeVersion = route({
  method: 'DELETE',
  path: `${path}/:name/versions/:version`,
  ...ofVersion,
  summary: 'Delete a version that is not in force, and the samples that only it learnt from',
  problems: ['not_found', 'conflict'],
});

const compare = route({
  method: 'POST',
  path: `${path}/:name/versions/:version/compare`,
  ...ofVersion,
  summary: 'Compare a version with another: on the same folds, on stored findings, and on texts that you give',
  readOnly: true,
  body: z
    .strictObject({
      against: z.int().min(1).optional().describe('That in force, else the one before, unless given'),
      texts: z.array(z.string()).max(1000).optional().describe('Texts that both judge; nothing of them is kept'),
    })
    .optional(),
  example: { against: 1, texts: ['Minutes of the works council …'] },
  answer: comparison,
  problems: ['not_found', 'conflict', 'key_mismatch', 'unavailable'],
});

const publish = route({
  method: 'POST',
  path: `${path}/:name/versions/:version/publish`,
  ...ofVersion,
  summary: 'Put a version in force: its infotype is looked for from now on',
  description:
    'In requests at once, in documents and tables when they are next crawled: labels made without it are outdated, as ' +
    'with any infotype of your own. A finding covers the whole part; the labeling policy may name the infotype.',
  body: z
    .strictObject({
      threshold: z.number().min(0.01).max(1).optional().describe('The suggested one unless given; see "curve"'),
      reason,
    })
    .optional(),
  example: { threshold: 0.7, reason: 'agreed on 3 March' },
  answer: training,
  problems: ['not_found', 'conflict', 'key_mismatch'],
});

const rollback = route({
  method: 'POST',
  path: `${path}/:name/versions/:version/rollback`,
  ...ofVersion,
  summary: 'Go back from the version in force to the one before it, or to an earlier one',
  body: z.strictObject({ reason }).optional(),
  answer: training,
  problems: ['not_found', 'conflict', 'key_mismatch'],
});

const retire = route({
  method: 'POST',
  path: `${path}/:name/retire`,
  ...ofOne,
  summary: 'Take a classifier out of force: nothing looks for it any more; its versions stay',
  body: z.strictObject({ reason }).optional(),
  answer: classifier,
  problems: ['not_found', 'conflict'],
});

@Controller()
export class ClassifiersController {
  constructor(@Inject(SERVICE) private readonly service: Service) {}

  @Route(list)
  list({ query }: Input<typeof list>) {
    return this.service.classifiers.list(query);
  }

  @Route(create)
  create({ body, actor }: Input<typeof create>) {
    const { name, title = name, region, categories, regulations, note } = body;
    const asked = { name, title, region, categories, regulations, note, given: givenSamples(body) };
    return this.service.classifiers.create(actorName(actor), asked);
  }

  @Route(read)
  read({ params: { name } }: Input<typeof read>) {
    return this.service.classifiers.get(name);
  }

  @Route(remove)
  remove({ params: { name }, actor }: Input<typeof remove>) {
    return this.service.classifiers.remove(actorName(actor), name);
  }

  @Route(train)
  train({ params: { name }, body, actor }: Input<typeof train>) {
    const { from, feedback, note } = body;
    return this.service.classifiers.train(actorName(actor), name, { given: givenSamples(body), from, feedback, note });
  }

  @Route(readVersion)
  readVersion({ params: { name, version } }: Input<typeof readVersion>) {
    return this.service.classifiers.getVersion(name, version);
  }

  @Route(removeVersion)
  removeVersion({ params: { name, version }, actor }: Input<typeof removeVersion>) {
    return this.service.classifiers.removeVersion(actorName(actor), name, version);
  }

  @Route(compare)
  compare({ params: { name, version }, body = {} }: Input<typeof compare>) {
    return this.service.classifiers.compare(name, version, body);
  }

  @Route(publish)
  publish({ params: { name, version }, body, actor }: Input<typeof publish>) {
    return this.service.classifiers.publish(actorName(actor), name, version, body);
  }

  @Route(rollback)
  rollback({ params: { name, version }, body, actor }: Input<typeof rollback>) {
    return this.service.classifiers.rollback(actorName(actor), name, version, body);
  }

  @Route(retire)
  retire({ params: { name }, body, actor }: Input<typeof retire>) {
    return this.service.classifiers.retire(actorName(actor), name, body);
  }
}
