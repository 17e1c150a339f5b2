export function whatIsMissing(version: string, hasLibraries: boolean): string | undefined;
