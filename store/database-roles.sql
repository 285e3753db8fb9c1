-- Two users for PostgreSQL: the owner makes and changes the tables; the house reads, appends to the record and keeps the
-- read model, and can change or delete nothing that was recorded, whatever becomes of the program.
--
-- An administrator creates both and the database once:
--
--   create role rapporteur_owner login password '...';
--   create role rapporteur_house login password '...';
--   create database rapporteur owner rapporteur_owner;
--
-- Then: DATABASE_URL names the house, DATABASE_MIGRATION_URL the owner. What follows is done by the owner after each
-- change of the tables: by the program where DATABASE_MIGRATION_URL is set, else by hand.

revoke create on schema public from public;
grant usage on schema public to rapporteur_house;

-- The record: read and appended to.
grant select, insert on record_event, record_answer, mandate_text to rapporteur_house;

-- What is kept apart from it can be erased: that writes nothing into these columns.
grant select, insert, update (salt, value) on record_part to rapporteur_house;
grant select, insert, update (subject, body) on message_text to rapporteur_house;

-- Ended, never changed.
grant select, insert, update (retired_at, revoked_at, reason) on signing_key to rapporteur_house;
grant select, insert, update (status) on message to rapporteur_house;
grant select, insert on message_rung to rapporteur_house;

-- Made of the record, and made anew when it must be.
grant select, insert, update, delete on obligation_view, delivery_view, milestone_view, reader_view, draft_view, body_view, mandate_view, series_view,
  mandate_effect, calendar_reach, to_tell, ordinal, person, projection, search_queue, search_entry to rapporteur_house;

-- For whoever looks on; forgotten after some days.
grant select, insert, delete on live_change to rapporteur_house;
grant select, update on live_order to rapporteur_house;

-- What was answered to changes, for repeats; forgotten after some days.
grant select, insert, update, delete on kept_answer, kept_answer_part to rapporteur_house;

-- Accounts, and what shows that somebody has one; an account is disabled, never deleted, and what happened is only added to.
grant select, insert, update on account, api_token to rapporteur_house;
grant select, insert, update, delete on session, one_time_link, sign_in_begun, sign_in_failing to rapporteur_house;
grant select, insert on sign_in_event to rapporteur_house;

-- Whether the tables are those of this version.
grant select on kysely_migration to rapporteur_house;
