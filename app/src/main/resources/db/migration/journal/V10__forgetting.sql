-- Entries with a key of their own can be forgotten: the key goes, the envelope and its digest stay, and the tree still verifies.
grant update (wrapped, destroyed_at) on journal.key to xieshou_writer;
comment on column journal.key.destroyed_at is 'The tip when the key was destroyed; what it sealed reads as taken back from then on';
