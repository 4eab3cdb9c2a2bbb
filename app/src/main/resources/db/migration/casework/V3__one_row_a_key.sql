-- As in registry V12: what stands for a key is one row.
alter table casework.event_now drop constraint event_now_pkey, add primary key (key);
drop index casework.event_key;
create index event_entry on casework.event_now(entry);
