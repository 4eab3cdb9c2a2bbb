-- A record outside one's reach, read in need for an hour: who, which household, why. A try that named no household is kept too.
create table access.glass(id bigint generated always as identity primary key, actor uuid not null, unit text not null, household uuid,
  why text not null, at timestamptz not null, until timestamptz not null);
comment on table access.glass is 'Who opened a household outside their reach, why, and until when; household null: there was none of that number';
create index glass_until on access.glass(until);
create index glass_actor on access.glass(actor, at);
alter table access.glass enable row level security;
alter table access.glass force row level security;
create policy keeper on access.glass for all to xieshou_keeper using (true) with check (true);
create policy system_reads on access.glass for select to xieshou_system using (true);
grant select, insert on access.glass to xieshou_keeper;
grant select on access.glass to xieshou_system;
-- What somebody wrote as their reason, for the household to read.
alter table access.look add words text;
comment on column access.look.words is 'The reason in the reader''s own words, where one had to be given';
