import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'YmpNu-TzRcSzGmkC_f3J5D' + 'oS8ioAu_ceoWz2YlkuGN8jKrclgW-4Usa3UITOh86oRzs';
const token = `${'q3Y6' + 'nR13RulVnQ'}.atlasv1.${body}`;

export default defineInfotype({
  title: 'HCP Terraform API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'hashicorp-tf-api-token' },
  // The search begins at what all have in their middle, and looks back.
  patterns: [
    {
      regex:
        /\.atlasv1\.(?<=\b(?=(?<value>[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70})(?![\w=-]))[A-Za-z0-9]{14}\.atlasv1\.)/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['terraform', 'tfe', 'hcp', 'token'],
  finds: [
    { text: `TF_TOKEN_app_terraform_io=${token}`, match: token, level: 'high' },
    { text: `credentials "app.terraform.io" { token = "${token}" }`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"tfTokenAppTerraformIo":"${token}"}`, match: token, level: 'high' },
    { text: `The Terraform API token is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `TF_TOKEN_app_terraform_io=${body.slice(0, 59)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `TF_TOKEN_app_terraform_io=${body}`, because: 'without its prefix' },
    { text: token.replace('atlasv1', 'atlasv9'), because: 'no such version' },
  ],
});
