export interface BannedPhrase {
  readonly line: number;
  readonly phrase: string;
  readonly instead: string;
}

export declare function bannedPhrases(file: string, text: string): readonly BannedPhrase[];
