import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'SWIFT MT message header',
  region: [],
  categories: ['financial'],
  regulations: ['PSD2', 'GLBA'],
  patterns: [{ regex: /\{1:[AFL]\d{2}[A-Z]{6}[A-Z0-9]{6}\d{10}\}(?:\{2:[IO]\d{3}[A-Z0-9]{0,46}\})?/, prior: 0.98 }],
  context: ['swift', 'mt103', 'mt202', 'mt940', 'swift message', 'fin message', 'payment order'],
  finds: [
    {
      text: 'MT103 {1:F01DEUTDEFFAXXX3937413509}{2:I103CHASUS33XXXXN}',
      match: '{1:F01DEUTDEFFAXXX3937413509}{2:I103CHASUS33XXXXN}',
      level: 'high',
    },
    { text: '{1:F01BNPAFRPPAXXX4282204268}{4:', match: '{1:F01BNPAFRPPAXXX4282204268}', level: 'high' },
    { text: 'msg="{1:F21NDEAFIHHAXXX9282841857}"', match: '{1:F21NDEAFIHHAXXX9282841857}', level: 'high' },
    {
      text: 'log: {1:F01UBSWCHZHA80A2918587320}{2:O9401200250115DEUTDEFFAXXX12345678902501151200N}',
      match: '{1:F01UBSWCHZHA80A2918587320}{2:O9401200250115DEUTDEFFAXXX12345678902501151200N}',
      level: 'high',
    },
  ],
  ignores: [
    { text: '{1:F01DEUTDEFFAXXX123}', because: 'session and sequence too short' },
    { text: '{1:X01DEUTDEFFAXXX1237807379}', because: 'no application X' },
    { text: '{1:F01}', because: 'no terminal' },
    { text: '{1: 2, 3: 4}', because: 'an object of a program' },
  ],
});
