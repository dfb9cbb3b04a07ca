import type { Chance } from '../texts/chance.js';
import { Values } from '../texts/values.js';
import type { Writer } from './records.js';

/** What programs of a language are put together from; `|` or a line between forms, `\n` and `\t` as in strings. */
interface Grammar {
  /** First lines. */
  readonly heads: string;
  /** What begins a block; what it holds stands further in. */
  readonly blocks: string;
  readonly statements: string;
  /** How a remark is written; `%` is what it says. */
  readonly remarks: string;
  /** What ends a block; none where indentation does. */
  readonly end: string;
  readonly indent: string;
}

/** Names in programs: `{v}` small, `{V}` with a capital, `{C}` in capitals, `{n}` a number, `{s}` a string. */
const grammars: readonly Grammar[] = [
  {
    heads: `#!/usr/bin/env python3
      # -*- coding: utf-8 -*-
      from __future__ import annotations
      import os\\nimport sys\\nimport re
      from {v}.{v} import {V}, {v}
      import {v} as {v}
      __all__ = ['{V}', '{v}']
      from typing import Any, Optional
      """{r}"""
      import logging\\n\\nlogger = logging.getLogger(__name__)
      __version__ = '{n}.{n}.{n}'
      from . import {v}`,
    blocks: `def {v}(self, {v}, {v}=None):
      class {V}({V}):
      class {V}:
      for {v} in {v}.{v}():
      if {v} is None:
      if not isinstance({v}, {V}):
      elif {v} == {s}:
      else:
      try:
      except {V}Error as e:
      with open({v}, 'rb') as f:
      while {v} < {n}:
      def {v}(*args, **kwargs):
      async def {v}({v}: str) -> list[{V}]:
      def test_{v}(self):
      @property\\ndef {v}(self):
      if __name__ == '__main__':`,
    statements: `return {v}
      self.{v} = {v}
      raise {V}Error({s})
      {v} = {v}.{v}({v}, {v}={n})
      {v}.append(({v}, {v}[{n}]))
      yield {v}
      self.assertEqual({v}.{v}(), {n})
      {v} = [{v} for {v} in {v} if {v}]
      {v} = {{}}
      pass
      continue
      print({s} % {v}, file=sys.stderr)
      {C} = re.compile(r'^\\\\s*({v}|{v})$')
      super().__init__({v})
      {v} = os.path.join({v}, {s})
      return {s}.format({v}={v})
      logger.debug({s}, {v})
      """{r}"""
      assert {v} in {v}
      del {v}[{n}:]
      {v} += {n}
      {C} = {n}
      {v}: Optional[{V}] = None
      return {v} if {v} else None`,
    remarks: '# %|# %|"""%"""|# TODO: %',
    end: '',
    indent: '    ',
  },
  {
    heads: `#include <{v}.h>
      #include "{v}/{v}.h"
      #ifndef _{C}_H\\n#define _{C}_H 1
      #define {C}_{C} {n}
      #pragma once
      #ifdef __cplusplus\\nextern "C" {{\\n#endif
      #define {C}(x) (((x) & {n}) != 0)
      # if defined __USE_{C} || defined __{C}__
      typedef unsigned int {v}_t;
      __BEGIN_DECLS
      #include <bits/{v}.h>
      using namespace {v};`,
    blocks: `static int {v}(const char *{v}, size_t {v}) {{
      struct {v} {{
      if ({v} == NULL) {{
      for (i = 0; i < {v}; i++) {{
      while (*{v} != '\\\\0') {{
      switch ({v}->{v}) {{
      typedef enum {{
      void {V}::{v}({V} *{v}) {{
      else if ({v} > {n} && !{v}) {{
      typedef struct _{V} {{
      static inline void {v}(struct {v} *{v}) {{
      template <typename T> class {V} {{
      union {{
      do {{
      namespace {v} {{`,
    statements: `return -1;
      {v}->{v} = {v};
      unsigned long {v};
      extern int {v} (const char *__{v}, int __{v}) __THROW;
      #define {C} 0x{n}
      free({v});
      goto out;
      memcpy({v}, {v}, sizeof(struct {v}));
      break;
      case {C}_{C}:
      {C}_{C} = {n},
      printf("%s: %d\\\\n", {v}, {n});
      int {v}[{n}];
      const char *{v};
      uint32_t {v}:{n};
      {v}({v}, &{v}, {n});
      __u32 {v};
      return {v}({v}) ? {n} : 0;
      #endif
      #else
      void (*{v})(struct {v} *, int);
      G_DECLARE_TYPE ({V}, {v}, {C}, {C})
      {v} |= ({v} << {n}) & ~{C};
      static const {V} *{v} = nullptr;`,
    remarks: '/* % */|// %|/* %.\\n   %.  */|/**\\n * %\\n */',
    end: '}',
    indent: '\\t',
  },
  {
    heads: `'use strict';
      "use strict";\\nObject.defineProperty(exports, "__esModule", {{ value: true }});
      const {v} = require('{v}');
      import {v} from '{v}';
      import {{ {v}, {v} as {v} }} from './{v}.js';
      var {v} = require("./{v}"), {v} = require("{v}");
      exports.{v} = void 0;
      /*! {v} v{n}.{n}.{n} */
      const __dirname = path.dirname(fileURLToPath(import.meta.url));
      module.exports = {v};
      (function (root, factory) {{
      let {v} = {n};`,
    blocks: `function {v}({v}, {v}) {{
      if (typeof {v} !== 'function') {{
      for (let i = 0; i < {v}.length; i++) {{
      class {V} extends {V} {{
      {V}.prototype.{v} = function ({v}) {{
      const {v} = async ({v}) => {{
      {v}.forEach(function ({v}) {{
      try {{
      }} catch (err) {{
      describe('{v}', () => {{
      exports.{v} = function* ({v}) {{
      switch ({v}.{v}) {{
      return new Promise((resolve, reject) => {{
      module.exports = {{
      while (({v} = {v}.{v}()) !== null) {{
      static get {v}() {{
      constructor({v}) {{`,
    statements: `return {v};
      const {{ {v}, {v} }} = {v};
      this.{v} = {v} || {{}};
      var {v} = {v}.{v}({v});
      throw new TypeError('{r}');
      {v}: {v},
      {v}.push({v}[{n}]);
      case '{v}':
      break;
      exports.{v} = {v};
      if (!{v}) return;
      {v} = {v} === undefined ? {n} : {v};
      const {v} = {v}.map(x => x.{v}).filter(Boolean);
      expect({v}({n})).toBe({s});
      await {v}.{v}({s});
      {v}.{v}({s}, {v});
      callback(null, {v});
      let {v} = \`\${{{v}}}/{v}\`;
      return Object.assign({{}}, {v}, {{ {v}: {n} }});
      {s}: [{n}, {n}, {n}],
      const {C} = new Set([{s}, {s}]);
      {v}?.{v} ?? {n};
      delete {v}[{v}];
      import("{v}");`,
    remarks:
      '// %|/* % */|/**\\n * %\\n * @param {{{V}}} {v} %\\n * @returns {{boolean}}\\n */|// eslint-disable-next-line no-{v}',
    end: '}',
    indent: '  ',
  },
  {
    heads: `/// <reference types="node" />
      import type {{ {V}, {V} }} from './{v}';
      export * from './{v}.js';
      import * as {v} from "{v}";
      export {{ {V} as default, {v} }};
      import {{ {V} }} from '../{v}/{v}';
      declare module '{v}';
      // Type definitions for {v} {n}.{n}
      export = {v};
      export as namespace {V};
      @{V}({{ selector: '{v}-{v}' }})
      export type {V} = '{v}' | '{v}';`,
    blocks: `export interface {V} {{
      export declare class {V} extends {V}<{V}> {{
      declare namespace {V} {{
      export enum {V} {{
      export abstract class {V} implements {V} {{
      interface {V}<T extends {V} = any> {{
      export const {v} = ({v}: {V}): Promise<void> => {{
      declare global {{
      export type {V}<T> = {{
      private {v}({v}: string, {v}?: number): void {{
      constructor(private readonly {v}: {V}) {{
      export default class {V} {{`,
    statements: `readonly {v}: string;
      {v}?: {V} | undefined;
      {v}({v}: {V}, {v}?: number): void;
      static {v}: ReadonlyArray<{V}>;
      on(event: '{v}', listener: ({v}: {V}) => void): this;
      export declare function {v}<T>({v}: T[]): T;
      type {V} = keyof typeof {v};
      new ({v}?: {V}): {V};
      [key: string]: unknown;
      declare const {v}: unique symbol;
      export declare const {v}: {V};
      protected {v}: Map<string, {V}>;
      get {v}(): number;
      {V} = {n},
      const {v} = {v} as {V};
      return this.{v}.{v}<{V}>({v});
      private _{v};
      {v}: Record<string, {V}[]>;
      export import {V} = {v}.{V};
      let {v}: {V} | null = null;`,
    remarks: '/** % */|// %|/**\\n * %\\n * @deprecated since v{n}\\n */|/**\\n * %\\n * @default {n}\\n */',
    end: '}',
    indent: '    ',
  },
  {
    heads: `#!/bin/sh
      #!/bin/bash
      #!/usr/bin/env bash\\nset -euo pipefail
      set -e
      . /usr/share/{v}/{v}.sh
      {C}="\${{{C}:-/usr/lib/{v}}}"
      PATH=/sbin:/usr/sbin:/bin:/usr/bin
      ### BEGIN INIT INFO\\n# Provides: {v}\\n### END INIT INFO
      export {C}={v}
      readonly {C}={n}
      umask 022
      cd "$(dirname "$0")"`,
    blocks: `if [ -z "\${C}" ]; then
      for f in "$@"; do
      while read -r {v} {v}; do
      {v}() {{
      case "$1" in
      if ! command -v {v} >/dev/null 2>&1; then
      elif test -x /usr/bin/{v}; then
      function {v} {{
      until [ "\${v}" -ge {n} ]; do
      if grep -q '^{v}' /etc/{v}.conf; then
      {v}|{v})
      if [[ "\${v}" == *"{v}"* ]]; then`,
    statements: `echo "{r}" >&2
      exit {n}
      shift
      {C}=$({v} --{v} "\${v}")
      {v} -{v} "$1" | {v} -{v} > /dev/null
      rm -f "\${v}"
      return 0
      ;;
      local {v}="\${{1:-}}"
      sed -e 's/{v}/{v}/g' "\${v}" > "\${v}.tmp"
      mkdir -p "$DESTDIR/usr/share/{v}"
      [ -f "\${v}" ] || exit 0
      printf '%s\\\\n' "\${v}"
      set -- "$@" --{v}={n}
      test -n "\${C}" && export {C}
      trap 'rm -rf "\${v}"' EXIT
      find . -name '*.{v}' -print0 | xargs -0 {v}
      COMPREPLY=( $(compgen -W '{v} {v}' -- "$cur") )
      {v} install --no-{v} {v}
      unset {v}`,
    remarks: '# %|# %|# %\\n# %|## %',
    end: 'fi',
    indent: '  ',
  },
  {
    heads: `#!/usr/bin/perl -w
      package {V}::{V};
      use strict;\\nuse warnings;
      use {V}::{V} qw({v} {v});
      our $VERSION = '{n}.{n}';
      require Exporter;
      our @ISA = qw(Exporter);
      use Carp;
      use vars qw(\${v} @{v});
      no warnings 'once';
      use 5.00{n};
      my %{v} = ();`,
    blocks: `sub {v} {{
      foreach my \${v} (@{v}) {{
      if (defined \${v}) {{
      while (<\${v}>) {{
      unless (\${v} =~ /^{v}/) {{
      sub new {{
      BEGIN {{
      for my $i (0 .. $#{v}) {{
      eval {{
      elsif (\${v} eq '{v}') {{
      return sub {{
      else {{`,
    statements: `my ($self, \${v}) = @_;
      return \${v}->{{{v}}};
      push @{v}, \${v};
      die "{r}: $!\\\\n";
      my %{v} = map {{ $_ => 1 }} @{v};
      \${v} =~ s/\\\\s+$//;
      croak "{r}" unless @_;
      print STDERR "{r}\\\\n";
      local $_ = shift;
      next if /^#/;
      open(my $fh, '<', \${v}) or die;
      \${v}->{v}(\${v}, {n});
      bless $self, $class;
      1;
      return wantarray ? @{v} : \${v}[0];
      '{v}' => {n},
      keys %{{\${v}->{{{v}}}}};
      last unless \${v};
      chomp \${v};
      =item {v}`,
    remarks: '# %|# %|=pod\\n\\n%\\n\\n=cut|## %',
    end: '}',
    indent: '    ',
  },
  {
    heads: `package {v}.{v}.{v};
      import java.util.{V};
      using System.{V};
      import {v}.{v}.{V};
      package {v}
      use {v}::{v}::{V};
      mod {v};
      import (\\n\\t"{v}"\\n\\t"{v}/{v}"\\n)
      #![allow({v})]
      namespace {V}.{V}
      <?php\\nnamespace {V}\\\\{V};
      import Foundation`,
    blocks: `public class {V} implements {V} {{
      func ({v} *{V}) {V}({v} string) ({V}, error) {{
      pub fn {v}(&mut self, {v}: &str) -> Result<(), {V}> {{
      private static void {v}(final {V} {v}) throws {V}Exception {{
      impl {V} for {V} {{
      fun {v}({v}: {V}): Boolean {{
      public function {v}(array \${v}): ?{V} {{
      if err != nil {{
      match self.{v} {{
      foreach (var {v} in {v}) {{
      public enum {V} {{
      type {V} struct {{
      synchronized (this.{v}) {{
      override func {v}() {{
      for (final {V} {v} : {v}.get{V}()) {{`,
    statements: `private final {V} {v};
      return nil, err
      let mut {v} = Vec::new();
      this.{v} = Objects.requireNonNull({v});
      {v} := {v}.{V}({v})
      self.{v}.push({v});
      throw new {V}Exception("{r}");
      public string {V} {{ get; set; }}
      assertEquals({n}, {v}.{v}());
      {V} {v} = new {V}({s}, {n});
      fmt.Println({s}, {v})
      Some({v}) => {v},
      $this->{v} = \${v};
      @Override
      val {v} = {v}?.{v} ?: {n}
      #[test]
      @Test(expected = {V}.class)
      {V} \`json:"{v}"\`
      var {v} = await {v}.{V}Async({v});
      use super::*;
      LOG.info("{r}", {v});
      return {v}.stream().map({V}::{v}).collect(toList());
      [{V}({s})]
      defer {v}.Close()`,
    remarks: '// %|/* % */|/// %|/**\\n * %\\n * @throws {V}Exception %\\n */',
    end: '}',
    indent: '    ',
  },
];

/** What remarks say. */
const remarks = `return the {noun} of the given {noun}
  This is needed because some {noun}s have no {noun}
  check if the {noun} is already {adjective}
  see the documentation of {noun} for details
  Make sure that we do not {verb} twice
  the caller must hold the lock
  default value, may be overridden by the user
  Raises an error if {noun} is not {adjective}
  workaround for a bug in older versions
  convert {noun} to a list of {noun}s
  FIXME: this breaks when {noun} is empty
  Called whenever the {noun} changes
  keep in sync with {noun}
  number of bytes to read
  not supported on this platform
  Parses the options given on the command line
  do nothing if there is no {noun}
  True if the {noun} should {verb}
  internal use only, the interface may change
  helper to {verb} all {noun}s
  Copyright (C) {year} {name}
  private data
  index of the first element
  The result is cached, so that it is cheap to ask again
  this must come last
  ignore errors here
  Flags for {noun}
  expects a {adjective} {noun}, otherwise an exception is thrown
  set to zero to disable
  Standard {noun} structure used by the {noun}
  clean up temporary files
  compatible with the old behaviour`;

const licences = `Copyright {year} {company}. All rights reserved.\\nUse of this source code is governed by a licence that can be found in the LICENSE file.
  This file is part of {noun}.\\n{noun} is free software; you can redistribute it and/or modify it under the terms of the licence.\\nIt is distributed in the hope that it will be useful, but without any warranty.
  SPDX-License-Identifier: MIT
  Licensed under the Apache License, Version 2.0; you may not use this file except in compliance with it.
  Author: {name} <{email}>\\nMaintainer: {name}
  (c) {name}, {year}. Released under the BSD licence.
  DO NOT EDIT. This file was generated by {noun}.
  Dual-licensed: see COPYING and COPYING.LESSER for the terms.`;

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());
const unescaped = (text: string) =>
  text.replace(/\\([nt\\])/g, (_, sign) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : '\\'));

/** Writes a program by the grammar of a language. */
class ProgramWriter {
  readonly #names: readonly string[];

  constructor(
    private readonly grammar: Grammar,
    private readonly chance: Chance,
    private readonly values: Values,
  ) {
    const word = () =>
      values
        .of(chance.any(['noun', 'verb', 'adjective', 'noun']))
        .replace(/\W/g, '')
        .toLowerCase();
    const short = [
      'i',
      'n',
      'x',
      'buf',
      'len',
      'ctx',
      'opts',
      'args',
      'key',
      'val',
      'res',
      'err',
      'data',
      'node',
      'fn',
    ];
    this.#names = Array.from({ length: chance.between(6, 30) }, () =>
      chance.maybe(0.25) ? chance.any(short) : word(),
    );
  }

  write(): string {
    const { chance } = this;
    const heads = chance
      .some(chance.side(linesOf(this.grammar.heads)), chance.between(0, 5))
      .map((one) => this.#fill(one));
    const blocks = Array.from({ length: chance.between(1, 25) }, () => this.#block(0).join('\n'));
    const top = chance.maybe(0.3) ? this.#remark(this.values.fill(unescaped(chance.pick(linesOf(licences))))) : [];
    return [...top, ...heads, ...blocks].join(chance.maybe(0.5) ? '\n' : '\n\n');
  }

  #block(depth: number): string[] {
    const { chance, grammar } = this;
    const inner: string[] = [];
    for (let n = chance.between(1, 6); n > 0; n--) {
      if (chance.maybe(0.2)) inner.push(...this.#remark());
      if (depth < 3 && chance.maybe(0.25)) inner.push(...this.#block(depth + 1));
      else inner.push(...this.#fill(chance.pick(linesOf(grammar.statements))).split('\n'));
    }
    const first = this.#fill(chance.pick(linesOf(grammar.blocks))).split('\n');
    const before = depth === 0 && chance.maybe(0.4) ? this.#remark() : [];
    const indent = unescaped(grammar.indent);
    return [...before, ...first, ...inner.map((line) => indent + line), ...(grammar.end ? [this.#end(first)] : [])];
  }

  #end(first: readonly string[]): string {
    const opening = first.at(-1) ?? '';
    if (/\bdo$/.test(opening)) return 'done';
    if (/\bin$/.test(opening)) return 'esac';
    if (/\{$/.test(opening)) return /\($|^(?:describe|return new)/.test(opening) ? '});' : '}';
    return this.grammar.end;
  }

  #remark(text = this.values.fill(this.chance.pick(linesOf(remarks)))): string[] {
    const form = unescaped(this.chance.pick(this.grammar.remarks.split('|')));
    return this.#fill(form)
      .replace(/%/g, () => text)
      .split('\n');
  }

  #fill(form: string): string {
    const { chance } = this;
    return unescaped(form)
      .replace(/\{\{|\}\}|\{([vVCnsr])\}/g, (whole, kind: string | undefined) => {
        if (kind === undefined) return whole === '{{' ? '\u0001' : '\u0002';
        if (kind === 'n') return String(chance.below(chance.any([3, 10, 100, 4096])));
        if (kind === 'r') return this.values.fill(chance.pick(linesOf(remarks)));
        const name = chance.maybe(0.3) ? this.#compound() : chance.any(this.#names);
        if (kind === 's') return `'${chance.maybe(0.3) ? `${name} ${chance.any(this.#names)}` : name}'`;
        if (kind === 'C') return name.replace(/[A-Z]/g, '_$&').toUpperCase();
        return kind === 'V' ? name.replace(/^./, (letter) => letter.toUpperCase()) : name;
      })
      .replaceAll('\u0001', '{')
      .replaceAll('\u0002', '}');
  }

  #compound(): string {
    const [one, two] = [this.chance.any(this.#names), this.chance.any(this.#names)];
    const isSnake = this.grammar.indent !== '  ' && this.chance.maybe(0.7);
    return isSnake ? `${one}_${two}` : one + two.replace(/^./, (letter) => letter.toUpperCase());
  }
}

/** Programs of some length in the commonest languages, of statements and remarks that go together as it happens. */
export const programs: Writer = {
  type: 'source-code',
  write: (chance) => new ProgramWriter(chance.any(grammars), chance, new Values(chance, 'en')).write(),
};
