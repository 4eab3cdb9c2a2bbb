-- What stands for a key is one row. A new statement takes that row's place instead of deleting it and inserting another: with the key in the
-- primary key no index of facts holds what changes, so that a fact that is stated anew costs none of them anything (shared.StandingRows).
do $$ declare t text;
begin
  foreach t in array array['household', 'person', 'fact', 'status', 'consent', 'member', 'headship'] loop
    execute format('alter table registry.%1$I_now drop constraint %1$s_now_pkey, add primary key (key)', t);
    execute format('drop index registry.%s_now_key_idx', t);
  end loop;
  foreach t in array array['household', 'person', 'status', 'consent', 'member', 'headship'] loop
    execute format('create index on registry.%s_now(entry)', t);
  end loop;
end $$;
-- Room on each page for the next statement.
alter table registry.fact_now set (fillfactor = 75);
-- A statement that is corrected is found by its household.
drop index registry.fact_past_entry_idx;
