import { defineInfotype } from '../../src/detect/infotype.js';

const url = `cloudinary://874837483274837:${'VIMiu9CXa' + 'J3bp4F-BD0y9VZD3E3'}@acme-shop`;

export default defineInfotype({
  title: 'Cloudinary URL with its secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bcloudinary:\/\/\d{9,18}:[A-Za-z0-9_-]{20,40}@[\w-]{1,64}/, prior: 0.98 }],
  validator: {
    test: (candidate) => !/(.)\1{6}/.test(candidate),
    chance: 0.9,
  },
  context: ['cloudinary', 'cloudinary url'],
  finds: [
    { text: `CLOUDINARY_URL=${url}`, match: url, level: 'high' },
    { text: `cloudinary.config('${url}')`, match: url, level: 'high' },
    { text: `{"cloudinaryUrl":"${url}"}`, match: url, level: 'high' },
    { text: `export CLOUDINARY_URL="${url}"`, match: url, level: 'high' },
  ],
  ignores: [
    { text: 'CLOUDINARY_URL=cloudinary://874837483274837@acme-shop', because: 'without the secret' },
    { text: 'CLOUDINARY_URL=cloudinary://key:secret@acme-shop', because: 'words for key and secret' },
    { text: 'CLOUDINARY_URL=cloudinary://<key>:<secret>@acme', because: 'a template' },
    { text: `cloudinary://874837483274837:${'x'.repeat(27)}@acme-shop`, because: 'a placeholder' },
  ],
});
