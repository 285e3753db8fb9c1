import { sql } from 'kysely';
import { openDatabase, type StorePlace } from '../../store/open.ts';

/** On PostgreSQL a database of a file's own: what it counts, and what it spoils, is nobody else's. */
export async function ownDatabase(place: StorePlace, name: string): Promise<StorePlace> {
  if (place.kind !== 'postgres') return place;
  const admin = await openDatabase(place);
  await sql`create database ${sql.id(name)}`.execute(admin);
  await admin.destroy();
  return { kind: 'postgres', url: place.url.replace('/postgres?', `/${name}?`) };
}
