-- What could not be read as an entry, so that somebody can find out why: sealed with a key of its own, which lies beside it wrapped
-- by the master. A phone that sends the same again and again has one row here. The pages' login may not read it at all.
alter table journal.unread
  add column unit text not null, add column last timestamptz not null, add column times int not null default 1,
  add column size int not null, add column digest bytea not null check (octet_length(digest) = 32), add column wrapped bytea not null,
  add unique (actor, digest);
comment on column journal.unread.reason is 'call, or which field of the envelope is wrong and how: never a value';
comment on column journal.unread.digest is 'HMAC-SHA-256 with the installation''s key: the same bytes again give the same';
comment on column journal.unread.last is 'When the same came last; 90 days after that it is deleted';
create index unread_last on journal.unread(last);
grant select, update, delete on journal.unread to xieshou_writer;
grant select on journal.unread to xieshou_system;
