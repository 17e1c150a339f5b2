import type Database from 'better-sqlite3';
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

const KEY = 'signing_key';

/** With what a kiosk signs the days that it hands out. */
export interface SigningKey {
  private: KeyObject;
  /** DER (SPKI), base64. */
  publicKey: string;
}

/** The key of this database; made when it is first needed. It never leaves the data folder. */
export function signingKey(db: Database.Database): SigningKey {
  const kept = db.prepare<[string], string>('SELECT v FROM meta WHERE k = ?').pluck().get(KEY);
  const pem = kept ?? makeKey(db);
  const key = createPrivateKey(pem);
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { private: key, publicKey: der.toString('base64') };
}

function makeKey(db: Database.Database): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  db.prepare('INSERT INTO meta (k, v) VALUES (?, ?)').run(KEY, pem);
  return pem;
}
