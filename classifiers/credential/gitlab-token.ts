import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'x7Tq2' + 'mVb9KcL4hRzP1wDs';

export default defineInfotype({
  title: 'GitLab token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    gitleaks: [
      'gitlab-pat',
      'gitlab-pat-routable',
      'gitlab-deploy-token',
      'gitlab-runner-authentication-token',
      'gitlab-runner-authentication-token-routable',
      'gitlab-cicd-job-token',
      'gitlab-ptt',
      'gitlab-feed-token',
      'gitlab-feature-flag-client-token',
      'gitlab-incoming-mail-token',
      'gitlab-kubernetes-agent-token',
      'gitlab-oauth-app-secret',
      'gitlab-rrt',
      'gitlab-scim-token',
    ],
  },
  // Prefixes of GitLab's token overview; the newer routable form has dots inside.
  patterns: [
    {
      regex:
        /\bgl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|oas|ffct)-[0-9A-Za-z_-]{20,300}(?:(?:\.[0-9a-z]{2})?\.[0-9a-z]{9})?(?![\w-])/,
      prior: 0.97,
    },
    { regex: /\bGR1348941[0-9A-Za-z_-]{20}(?![\w-])/, prior: 0.98 },
  ],
  context: ['gitlab', 'token'],
  finds: [
    { text: `GITLAB_TOKEN=glpat-${body}`, match: `glpat-${body}`, level: 'high' },
    { text: `deploy: "gldt-${body}"`, match: `gldt-${body}`, level: 'high' },
    { text: `runner glrt-${body}.`, match: `glrt-${body}`, level: 'high' },
    { text: `token GR1348941${body.slice(0, 20)}`, match: `GR1348941${body.slice(0, 20)}`, level: 'high' },
  ],
  ignores: [
    { text: `glpat-${body.slice(0, 15)}`, because: 'too short' },
    { text: `glxyz-${body}`, because: 'no such kind of token' },
    { text: `myglpat-${body}`, because: 'inside a longer token' },
    { text: 'glpat-<your token>', because: 'a placeholder' },
  ],
});
