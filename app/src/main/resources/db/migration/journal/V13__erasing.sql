-- A household is erased with its keys. Each server asks now and then whether keys were destroyed, and an append whether those that it
-- needs were; and the people of a household must be found to know whether other households' entries speak of them too.
create index key_destroyed on journal.key(id) where wrapped is null;
create index entry_person on journal.entry(person) where person is not null;
comment on column journal.key.destroyed_at is 'The tip when the key was destroyed; what it sealed is unreadable from then on. A household''s, a person''s, or of one entry';
