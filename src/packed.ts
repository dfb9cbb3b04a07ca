import type { Infotype, InfotypeDefinition, Pattern, Validator } from './detect/infotype.js';

interface PackedPattern {
  readonly source: string;
  readonly flags: string;
  readonly prior: number;
}

interface PackedValidator extends Pick<Validator, 'chance' | 'undetected'> {
  readonly hasUnchecked: boolean;
}

/** An infotype as a build keeps it, as data: its code and its examples stay in its classifier. */
export interface PackedInfotype extends Omit<Infotype, 'patterns' | 'validator' | 'finds' | 'ignores'> {
  readonly patterns: readonly [PackedPattern, ...PackedPattern[]];
  readonly validator: PackedValidator | null;
}

/** What JSON can hold of an infotype. */
export function pack({ patterns, validator, finds, ignores, ...data }: Infotype): PackedInfotype {
  const [first, ...others] = patterns;
  return { ...data, patterns: [packPattern(first), ...others.map(packPattern)], validator: packValidator(validator) };
}

function packPattern({ regex: { source, flags }, prior }: Pattern): PackedPattern {
  return { source, flags, prior };
}

function packValidator(validator: Validator | undefined): PackedValidator | null {
  if (!validator) return null;
  const { test, unchecked, ...figures } = validator;
  return { ...figures, hasUnchecked: unchecked !== undefined };
}

/**
 * The infotype again.
 * @param load runs its classifier; called when code or examples are first needed, since most texts need those of few,
 *   and running all takes longer than reading what they say
 */
export function unpack(packed: PackedInfotype, load: () => InfotypeDefinition): Infotype {
  const { patterns, validator, ...data } = packed;
  let loaded: InfotypeDefinition | undefined;
  const definition = () => {
    loaded ??= load();
    return loaded;
  };
  const [first, ...others] = patterns;
  return {
    ...data,
    patterns: [unpackPattern(first), ...others.map(unpackPattern)],
    ...(validator ? { validator: unpackValidator(validator, () => definition().validator) } : {}),
    get finds() {
      return definition().finds;
    },
    get ignores() {
      return definition().ignores;
    },
  };
}

function unpackPattern({ source, flags, prior }: PackedPattern): Pattern {
  return { regex: new RegExp(source, flags), prior };
}

function unpackValidator({ hasUnchecked, ...figures }: PackedValidator, code: () => Validator | undefined): Validator {
  return {
    ...figures,
    test: (candidate) => code()?.test(candidate) ?? false,
    ...(hasUnchecked ? { unchecked: (value: string, at: number) => code()?.unchecked?.(value, at) ?? false } : {}),
  };
}
