import { isBech32 } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Chains built with the Cosmos SDK, by the human-readable part of their accounts (cosmos/chain-registry). */
const chains = (
  'agoric akash archway axelar band bostrom celestia chihuahua cosmos cre crescent cro dydx dym evmos fetch iaa inj ' +
  'juno kava kujira lava mantra mars migaloo neutron noble nibi osmo persistence regen secret sei sent sif somm ' +
  'stars stride terra thor titan umee'
).split(' ');
const prefixes = chains.flatMap((chain) => [chain, `${chain}valoper`, `${chain}valcons`]);

export default defineInfotype({
  title: 'Cosmos address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex: new RegExp(
        `\\b(?:${chains.join('|')})(?:valoper|valcons)?1(?:[02-9ac-hj-np-z]{58}|[02-9ac-hj-np-z]{38})\\b`,
      ),
      prior: 0.95,
    },
  ],
  // 20 bytes of an account, 32 of a contract or a module; six symbols of five bits.
  validator: { test: (candidate) => isBech32(candidate, prefixes, { bytes: [20, 32] }), chance: 2 ** -30 },
  context: ['cosmos', 'atom', 'wallet', 'validator', 'staking'],
  finds: [
    {
      text: 'ATOM cosmos18vhx9w3n7epugam5sutqhf3qyvaw9vgw7ujs4q',
      match: 'cosmos18vhx9w3n7epugam5sutqhf3qyvaw9vgw7ujs4q',
      level: 'high',
    },
    {
      text: 'validator cosmosvaloper15ndjcxe5lvfj3hldcxsuy3dl66wuan428ys2st,',
      match: 'cosmosvaloper15ndjcxe5lvfj3hldcxsuy3dl66wuan428ys2st',
      level: 'high',
    },
    {
      text: 'to=osmo1cp8t5srca25khthgrp5rsxzc0x8edutvny3uf8',
      match: 'osmo1cp8t5srca25khthgrp5rsxzc0x8edutvny3uf8',
      level: 'high',
    },
    {
      text: 'contract juno1cxr2w05hv6rtj9gdx0cuc3kfcey0x0mdtu0kzaqwhqqsnua9zr6qrl6jn4.',
      match: 'juno1cxr2w05hv6rtj9gdx0cuc3kfcey0x0mdtu0kzaqwhqqsnua9zr6qrl6jn4',
      level: 'high',
    },
    {
      text: '"celestia1wcex0a5h6xz238zk9d3xhmtrjlljc9t9my3lr0"',
      match: 'celestia1wcex0a5h6xz238zk9d3xhmtrjlljc9t9my3lr0',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'cosmos18vhx9w3n7epugam5sutqhf3qyvaw9vgw7ujs4p', because: 'wrong checksum' },
    { text: 'osmo18vhx9w3n7epugam5sutqhf3qyvaw9vgw7ujs4q', because: 'the checksum of another chain' },
    { text: 'cosmos18vhx9w3n7epugam5sutqhf3qyvaw9vgw7ujs4', because: 'one character short' },
    { text: 'cosmic18vhx9w3n7epugam5sutqhf3qyvaw9vgw7ujs4q', because: 'no such chain' },
  ],
});
