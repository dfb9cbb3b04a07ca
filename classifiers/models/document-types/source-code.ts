import type { Chance } from '../texts/chance.js';
import { Values } from '../texts/values.js';
import type { Writer } from './records.js';

type Snippet = (v: Values, c: Chance) => string;

const word = (v: Values) => v.of('noun').replace(/\W/g, '');
const camel = (v: Values) => `${v.of('verb').replace(/\W/g, '')}${word(v).replace(/^./, (l) => l.toUpperCase())}`;
const snake = (v: Values) => `${v.of('verb').replace(/\W/g, '')}_${word(v)}`;
const pascal = (v: Values) => camel(v).replace(/^./, (l) => l.toUpperCase());
const remark = (v: Values) => v.fill('{verb} the {adjective} {noun}');
const many = (c: Chance, v: Values, make: Snippet, least = 2, most = 7, between = '\n\n') =>
  Array.from({ length: c.between(least, most) }, () => make(v, c)).join(between);

/** A file of each language, each in a form of its own. */
const languages: readonly Snippet[] = [
  (v, c) =>
    `import { ${camel(v)} } from './${word(v)}.js';\nimport fs from 'node:fs';\n\n${many(c, v, () => `/** ${remark(v)} */\nexport function ${camel(v)}(${word(v)}, ${word(v)}) {\n  const ${word(v)} = ${camel(v)}(${word(v)});\n  if (!${word(v)}) return null;\n  return ${word(v)}.map((x) => x.${word(v)} + ${c.below(99)});\n}`)}`,
  (v, c) =>
    `#!/usr/bin/env python3\nimport os\nfrom ${word(v)} import ${snake(v)}\n\n${many(c, v, () => `def ${snake(v)}(${word(v)}, ${word(v)}=None):\n    """${remark(v)}."""\n    for ${word(v)} in range(${c.below(99)}):\n        if ${word(v)} is None:\n            raise ValueError("${word(v)}")\n    return ${snake(v)}(${word(v)})`)}\n\nif __name__ == "__main__":\n    ${snake(v)}()`,
  (v, c) =>
    `package com.${word(v)}.${word(v)};\n\nimport java.util.List;\n\npublic class ${pascal(v)} extends ${pascal(v)} {\n    private final int ${word(v)} = ${c.below(99)};\n\n${many(c, v, () => `    @Override\n    public String ${camel(v)}(List<String> ${word(v)}) throws IOException {\n        return this.${word(v)}.${camel(v)}("${word(v)}");\n    }`)}\n}`,
  (v, c) =>
    `#include <stdio.h>\n#include "${word(v)}.h"\n\n#define ${word(v).toUpperCase()}_MAX ${c.below(999)}\n\n${many(c, v, () => `static int ${snake(v)}(const char *${word(v)}, size_t n)\n{\n\tstruct ${word(v)} *p = malloc(sizeof(*p));\n\tif (p == NULL)\n\t\treturn -1;\n\tfor (int i = 0; i < n; i++)\n\t\tp->${word(v)}[i] = 0;\n\treturn 0; /* ${remark(v)} */\n}`)}`,
  (v, c) =>
    `package ${word(v)}\n\nimport (\n\t"fmt"\n\t"os"\n)\n\ntype ${pascal(v)} struct {\n\t${pascal(v)} string\n}\n\n${many(c, v, () => `// ${remark(v)}\nfunc (s *${pascal(v)}) ${pascal(v)}(${word(v)} int) error {\n\tif err := ${camel(v)}(${word(v)}); err != nil {\n\t\treturn fmt.Errorf("${word(v)}: %w", err)\n\t}\n\treturn nil\n}`)}`,
  (v, c) =>
    `use std::collections::HashMap;\n\n#[derive(Debug, Clone)]\npub struct ${pascal(v)} {\n    ${word(v)}: Vec<u8>,\n}\n\nimpl ${pascal(v)} {\n${many(c, v, () => `    /// ${remark(v)}\n    pub fn ${snake(v)}(&self, ${word(v)}: &str) -> Result<u32, Error> {\n        let mut ${word(v)} = self.${word(v)}.iter().map(|x| x + ${c.below(9)});\n        Ok(${c.below(99)})\n    }`)}\n}`,
  (v, c) =>
    `-- ${remark(v)}\nCREATE TABLE ${snake(v)} (\n  id bigint PRIMARY KEY,\n  ${word(v)} text NOT NULL,\n  created_at timestamptz DEFAULT now()\n);\n\n${many(c, v, () => `SELECT ${word(v)}, count(*) FROM ${snake(v)} t JOIN ${snake(v)} u ON t.id = u.${word(v)}_id\nWHERE t.${word(v)} > ${c.below(99)} GROUP BY ${word(v)} ORDER BY 2 DESC;`)}`,
  (v, c) =>
    `#!/bin/sh\nset -e\n# ${remark(v)}\n${word(v).toUpperCase()}=\${1:-${word(v)}}\n${many(c, v, () => `if [ ! -f "$${word(v).toUpperCase()}" ]; then\n  echo "missing ${word(v)}" >&2\n  exit 1\nfi\nfor f in *.${word(v)}; do\n  cp "$f" /usr/local/${word(v)}/ || true\ndone`)}`,
  (v, c) =>
    `<?php\nnamespace App\\${pascal(v)};\n\nclass ${pascal(v)}\n{\n${many(c, v, () => `    public function ${camel(v)}($${word(v)})\n    {\n        $this->${word(v)} = array_filter($${word(v)});\n        return $this->${camel(v)}('${word(v)}');\n    }`)}\n}`,
  (v, c) =>
    `require '${word(v)}'\n\nmodule ${pascal(v)}\n  class ${pascal(v)} < Base\n${many(c, v, () => `    # ${remark(v)}\n    def ${snake(v)}(${word(v)})\n      @${word(v)} ||= ${word(v)}.each { |x| puts x }\n    end`)}\n  end\nend`,
  (v, c) =>
    `using System;\nusing System.Linq;\n\nnamespace ${pascal(v)}\n{\n    public sealed class ${pascal(v)} : I${pascal(v)}\n    {\n${many(c, v, () => `        public async Task<int> ${pascal(v)}(string ${word(v)})\n        {\n            var ${word(v)} = await _${word(v)}.GetAsync(${c.below(99)});\n            return ${word(v)}.Count();\n        }`)}\n    }\n}`,
  (v, c) =>
    `interface ${pascal(v)} {\n  readonly ${word(v)}: string;\n  ${word(v)}?: number;\n}\n\n${many(c, v, () => `export const ${camel(v)} = async (${word(v)}: ${pascal(v)}[]): Promise<void> => {\n  const { ${word(v)} } = await this.${camel(v)}(\`\${${word(v)}}\`);\n  expect(${word(v)}).toEqual({ ${word(v)}: ${c.below(99)} });\n};`)}`,
  (v, c) =>
    many(
      c,
      v,
      () =>
        `.${word(v)}-${word(v)} > a:hover {\n  color: #${c.between(100, 999)};\n  margin: 0 ${c.below(20)}px;\n  display: flex;\n}`,
      4,
      15,
    ),
  (v, c) =>
    `diff --git a/src/${word(v)}.c b/src/${word(v)}.c\nindex ${c.between(1e6, 9e6)}..${c.between(1e6, 9e6)} 100644\n--- a/src/${word(v)}.c\n+++ b/src/${word(v)}.c\n${many(c, v, () => `@@ -${c.below(99)},7 +${c.below(99)},8 @@\n \tint ${word(v)} = 0;\n-\treturn ${snake(v)}(${word(v)});\n+\treturn ${snake(v)}(${word(v)}, ${c.below(9)});`)}`,
  (v, c) =>
    `'use strict';\nvar ${word(v)} = require('${word(v)}');\n\nmodule.exports = function (${word(v)}) {\n${many(c, v, () => `  ${word(v)}.prototype.${camel(v)} = function (err, ${word(v)}) {\n    if (err) throw err;\n    console.log('${word(v)}', arguments.length);\n  };`)}\n};`,
  (v, c) =>
    `# Makefile\nCC = gcc\nCFLAGS = -O${c.below(4)} -Wall\n\nall: ${word(v)}\n\n${many(c, v, () => `${word(v)}.o: ${word(v)}.c ${word(v)}.h\n\t$(CC) $(CFLAGS) -c $< -o $@`)}\n\nclean:\n\trm -f *.o`,
  (v, c) =>
    `module.exports={${many(c, v, () => `${word(v)}:{"${c.below(99)}":"${c.below(9)} ${word(v)} ${c.below(99)}",${word(v)}:[${c.below(9)},${c.below(99)}]}`, 4, 30, ',')}};`,
  (v, c) =>
    `export type ${pascal(v)} = ${pascal(v)} | '${word(v)}';\nexport default class ${pascal(v)} extends ${pascal(v)} {\n${many(c, v, () => `  private ${word(v)}: ${pascal(v)};\n  get ${word(v)}() { return this._${word(v)}; }`)}\n}`,
  (v, c) =>
    `/* ${v.fill('{company} {year}. {verb} {noun} {adjective} {noun}')} */\n#ifndef _${word(v).toUpperCase()}_H\n#define _${word(v).toUpperCase()}_H\n${many(c, v, () => `extern int ${snake(v)} (${word(v)}_t *__${word(v)}) __THROW;\ntypedef struct ${word(v)} ${word(v)}_t;`)}\n#endif`,
  (v, c) =>
    `class ${pascal(v)}(${pascal(v)}):\n${many(c, v, () => `    @property\n    def ${word(v)}(self):\n        # ${remark(v)}\n        try:\n            return self._${word(v)}['${word(v)}']\n        except KeyError:\n            pass`)}`,
];

const licences = [
  '/*\n * Copyright (c) {year} {company}\n * All rights reserved.\n */\n',
  '# Copyright {year} {name}. See the file LICENSE.\n# This program is free software; you can redistribute it and/or modify it.\n',
  '/**\n * {verb} {noun}\n *\n * Licensed to {company} under one or more contributor license agreements.\n * Unless required by law, software is distributed on an "AS IS" BASIS.\n */\n',
  '// @license {noun}\n// SPDX-License-Identifier: MIT\n',
];

export const sourceCode: Writer = {
  type: 'source-code',
  write: (chance) => {
    const values = new Values(chance, 'en');
    const text = chance.pick(languages)(values, chance);
    return chance.maybe(0.35) ? values.fill(chance.pick(licences)) + text : text;
  },
};
