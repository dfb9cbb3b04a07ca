import * as z from 'zod';
import { name, properties, requestedLabel } from './schemas.js';

const entry = {
  id: name(256),
  name: name(256).optional(),
  clearance: requestedLabel.nullable().optional(),
  properties: properties.optional(),
  externalId: name(256).optional(),
  groups: z.array(name(256)).max(1000).optional().describe('Ids of groups it is in'),
  disabled: z.boolean().optional().describe('Unless it is said, whoever is disabled stays so'),
};

/** A directory file, as a request. */
export const directoryDocument = z.strictObject({
  users: z.array(z.strictObject(entry)).max(200_000).optional(),
  groups: z
    .array(
      z.strictObject({
        ...entry,
        members: z.array(name(262)).max(200_000).optional().describe('user:ID, group:ID, or the id of a user'),
      }),
    )
    .max(50_000)
    .optional(),
  prune: z.boolean().optional().describe('Disables users and groups that an earlier file named and this one does not'),
  dryRun: z.boolean().optional().describe('Only says what would come of it'),
});
