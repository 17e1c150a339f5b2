import { type Finding, type Problem, problem } from './problem.ts';

type Key = string | number;
interface Origin {
  file: string;
  path: readonly PropertyKey[];
}

/**
 * Remembers which file each piece of a merged document came from, so that a
 * problem found in the whole is told where a person can mend it.
 */
export class Origins {
  readonly #whole = new WeakMap<object, Origin>();
  readonly #keys = new WeakMap<object, Map<Key, Origin>>();

  /** `value` and all that is in it came from `path` of `file`. */
  mark(value: unknown, file: string, path: readonly PropertyKey[] = []): void {
    if (isObject(value)) this.#whole.set(value, { file, path });
  }

  /** Only what stands under `key` of `holder` came from `path` of `file`. */
  markKey(holder: object, key: Key, file: string, path: readonly PropertyKey[] = []): void {
    const keys = this.#keys.get(holder) ?? new Map<Key, Origin>();
    this.#keys.set(holder, keys.set(key, { file, path }));
  }

  /** The file that holds `path` of `document`, and the path from that file's own top. */
  locate(document: unknown, path: readonly PropertyKey[]): Origin {
    let at = document;
    let origin = this.#origin(at) ?? { file: '', path: [] };
    for (const key of path) {
      origin = { file: origin.file, path: [...origin.path, key] };
      if (!isObject(at)) continue;
      const own = this.#keys.get(at)?.get(key as Key);
      at = (at as Record<PropertyKey, unknown>)[key];
      origin = own ?? this.#origin(at) ?? origin;
    }
    return origin;
  }

  /** Findings about `document` as problems of the files it was merged from. */
  place(document: unknown, findings: readonly Finding[]): Problem[] {
    return findings.map(({ code, path, values }) =>
      problem(code, this.locate(document, path), values),
    );
  }

  #origin(value: unknown): Origin | undefined {
    return isObject(value) ? this.#whole.get(value) : undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
