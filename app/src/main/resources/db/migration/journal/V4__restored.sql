-- Each restore from a backup begins a new epoch, with an entry that says so. The end of the journal tells which one it is.
drop function journal.tip();
create function journal.tip() returns table (seq bigint, received timestamptz, epoch smallint) language sql stable security definer
  set search_path = pg_catalog as $$ select e.seq, e.received, e.epoch from journal.entry e order by e.seq desc limit 1 $$;
revoke all on function journal.tip() from public;
grant execute on function journal.tip() to xieshou_writer, xieshou_app, xieshou_system;
