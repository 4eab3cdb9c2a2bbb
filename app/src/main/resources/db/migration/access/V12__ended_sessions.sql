-- Whose sessions ended when a password or a second factor changed: a session that began under a lower number is over. Not from entries, and without
-- a moment: a clock may be set back. Every server reads it, since each keeps the sessions that began there.
create table access.ended(staff uuid primary key, no bigint generated always as identity unique);
comment on table access.ended is 'The number of the last ending of somebody''s sessions; a session keeps the one under which it began';
grant select, insert, update on access.ended to xieshou_keeper;
grant select on access.ended to xieshou_system;
