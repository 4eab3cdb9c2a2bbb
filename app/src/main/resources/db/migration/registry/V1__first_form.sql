-- Households, people, what is known of them and what they allow. Derived from entries by registry.RegistryInterpreter.

-- The columns of shared.StandingTable's head and tail.
create table registry.head(like access.head, first bigint not null, known bigint not null, key uuid not null);
comment on table registry.head is 'Always empty: first, the seq at which the statement came; known, that of its present words; key, what it is about';
create table registry.tail(until bigint not null, was text not null check (was in ('now', 'rival', 'said', 'gone')));
comment on table registry.tail is 'Always empty: said, never stood; gone, taken back';

create table registry.household_now(like registry.head,
  number text, hamlet text, address text, phone text, language text, registered date, primary key (entry));
create table registry.household_past(like registry.household_now, like registry.tail including constraints);
comment on table registry.household_now is 'Who is in the register; key = subject';

create table registry.person_now(like registry.head,
  name text not null, name_display text not null, name_key text not null, relation text not null, sex text, birth date,
  id_hash bytea, id_last4 text, phone text, primary key (entry));
create table registry.person_past(like registry.person_now, like registry.tail including constraints);
comment on table registry.person_now is 'Members of households; key = person. The ID number itself lies only in the sealed entry';

create table registry.left_now(like access.head, person uuid, on_day date not null, why text not null, primary key (entry));
create table registry.left_past(like registry.left_now, until bigint not null);
comment on table registry.left_now is 'Who is no member any more, unless he was stated again later';

create table registry.fact_now(like registry.head,
  person uuid, fact text not null, value text not null, as_of date not null, told_by text,
  branch uuid not null, branch_seq bigint not null, based_on bigint not null, branch_based bigint not null, primary key (entry));
create table registry.fact_rival(like registry.fact_now, primary key (entry));
create table registry.fact_past(like registry.fact_now, like registry.tail including constraints);
comment on table registry.fact_now is 'The fact that stands; key = household, person and name of the fact';
comment on table registry.fact_rival is 'What was stated by somebody who had not seen the fact that stands: both are shown until a person settles it';

create table registry.status_now(like registry.head,
  person uuid, type text not null, from_day date not null, to_day date, source text, primary key (entry));
create table registry.status_past(like registry.status_now, like registry.tail including constraints);
comment on table registry.status_now is 'What a household or person is or was officially, from when to when';

create table registry.consent_now(like registry.head,
  person uuid, purpose text not null, given boolean not null, level text, said_who text, primary key (entry));
create table registry.consent_past(like registry.consent_now, like registry.tail including constraints);
comment on table registry.consent_now is 'The last word on each purpose';

do $$ declare t text;
begin
  foreach t in array array['household', 'person', 'fact', 'status', 'consent'] loop
    execute format('create index on registry.%s_now(key)', t);
    execute format('create index on registry.%s_now(subject)', t);
    execute format('create index on registry.%s_past(key)', t);
    execute format('create index on registry.%s_past(entry)', t);
    execute format('create index on registry.%s_past(subject)', t);
    call access.guard(('registry.' || t || '_now')::regclass);
    call access.guard(('registry.' || t || '_past')::regclass);
  end loop;
end $$;
create index on registry.fact_rival(key);
create index on registry.fact_rival(subject);
create index on registry.left_now(person);
create index on registry.left_now(subject);
create index on registry.left_past(subject);
create index on registry.person_now(id_hash);
create index on registry.status_now(type, area);
call access.guard('registry.fact_rival');
call access.guard('registry.left_now');
call access.guard('registry.left_past');

-- For lists and search.
create table registry.summary(subject uuid primary key, area int not null, number text, head text, head_key text, head_birth date,
  members int not null, language text, search text not null, since bigint not null) with (fillfactor = 80);
comment on table registry.summary is 'One row a household; search: number, names, last four of IDs and phones between bars, without separators';
call access.guard('registry.summary');
create index on registry.summary(area, number, subject);
create index on registry.summary(number, subject);
create index on registry.summary(head_key, subject);
create index on registry.summary(since desc, subject);

-- Without separators and in small letters: how a household's number is compared.
create function registry.bare(text) returns text language sql immutable parallel safe return
  lower(regexp_replace($1, '[^[:alnum:]]', '', 'g'));
create function registry.digits(text) returns text language sql immutable parallel safe return
  regexp_replace($1, '[^0-9]', '', 'g');
-- Every two neighbouring characters: trigrams cannot find a name of two.
create function registry.pairs(text) returns text[] language sql immutable parallel safe return
  array(select distinct substr($1, i, 2) from generate_series(1, length($1) - 1) i);
create index summary_search on registry.summary using gin (registry.pairs(search));

-- Row-level security keeps the planner from the index above, and compares each row with each area in reach: 100 ns a row
-- for a city. So candidates and counts come from behind it; reach is repeated here, and only ids and numbers leave.
create function registry.candidates(words text[], villages int[], most int) returns setof uuid language sql stable
  security definer set search_path = pg_catalog as $$
  select s.subject from registry.summary s
  where registry.pairs(s.search) @> registry.pairs(words[1])
    and s.search like all (select '%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' from unnest(words) w)
    and (s.area = any ((select access.areas())::int[]) or s.subject = any ((select access.households())::uuid[]))
    and (villages is null or s.area = any (villages))
  limit most $$;
create function registry.living_in(villages int[], most int) returns setof uuid language sql stable
  security definer set search_path = pg_catalog as $$
  select s.subject from unnest(villages) v join registry.summary s on s.area = v
  where v = any ((select access.areas())::int[]) or s.subject = any ((select access.households())::uuid[])
  limit most $$;
-- Up to so many; villages null for all in reach.
create function registry.counted(villages int[], most int) returns bigint language sql stable
  security definer set search_path = pg_catalog as $$
  select count(*) from (
    select from (select distinct r from unnest(access.areas()) r where villages is null or r = any (villages)) reach
    join registry.summary s on s.area = r
    union all
    select from registry.summary s
    where s.subject = any ((select access.households())::uuid[]) and s.area <> all ((select access.areas())::int[])
      and (villages is null or s.area = any (villages))
    limit most) x $$;
create function registry.having(status text, today date, villages int[], most int) returns setof uuid language sql stable
  security definer set search_path = pg_catalog as $$
  select t.subject from registry.status_now t join registry.summary s on s.subject = t.subject
  where t.type = status and t.from_day <= today and (t.to_day is null or t.to_day >= today)
    and (villages is null or s.area in (select unnest(villages)))
    and (s.area in (select unnest(access.areas())) or s.subject in (select unnest(access.households())))
  group by t.subject
  limit most $$;

-- Published: what other rooms may read. As known at X: since <= X and (until is null or until > X).
create view registry.v_household with (security_invoker = true) as
  select subject, area, number, hamlet, address, phone, language, registered, unit, author, day, entry, since, null::bigint as until
  from registry.household_now
  union all
  select subject, area, number, hamlet, address, phone, language, registered, unit, author, day, entry, since, until
  from registry.household_past where was = 'now';
create view registry.v_person with (security_invoker = true) as
  select key as person, subject, area, name_display as name, name_key, relation, sex, birth, id_hash, id_last4, phone, unit, author, day, entry,
    first, since, null::bigint as until
  from registry.person_now
  union all
  select key, subject, area, name_display, name_key, relation, sex, birth, id_hash, id_last4, phone, unit, author, day, entry, first, since, until
  from registry.person_past where was = 'now';
create view registry.v_left with (security_invoker = true) as
  select person, subject, area, on_day, why, unit, author, day, entry, since, null::bigint as until from registry.left_now
  union all
  select person, subject, area, on_day, why, unit, author, day, entry, since, until from registry.left_past;
create view registry.v_fact with (security_invoker = true) as
  select subject, area, person, fact, value, as_of, told_by, false as rival, unit, author, day, entry, since, null::bigint as until
  from registry.fact_now
  union all
  select subject, area, person, fact, value, as_of, told_by, true, unit, author, day, entry, since, null::bigint
  from registry.fact_rival
  union all
  select subject, area, person, fact, value, as_of, told_by, was = 'rival', unit, author, day, entry, since, until
  from registry.fact_past where was in ('now', 'rival');
create view registry.v_status with (security_invoker = true) as
  select subject, area, person, type, from_day, to_day, source, unit, author, day, entry, since, null::bigint as until
  from registry.status_now
  union all
  select subject, area, person, type, from_day, to_day, source, unit, author, day, entry, since, until
  from registry.status_past where was = 'now';
create view registry.v_consent with (security_invoker = true) as
  select subject, area, person, purpose, given, level, said_who, unit, author, day, entry, since, null::bigint as until
  from registry.consent_now
  union all
  select subject, area, person, purpose, given, level, said_who, unit, author, day, entry, since, until
  from registry.consent_past where was = 'now';
comment on view registry.v_household is 'Households as known: one row a household at each moment';
comment on view registry.v_person is 'Members as known; without those of v_left whose since is greater than first';
comment on view registry.v_left is 'Members who left';
comment on view registry.v_fact is 'Facts in force as known: the one that stands and its rivals';
comment on view registry.v_status is 'Statuses as known, with the days from which and to which they hold';
comment on view registry.v_consent is 'Consents as known: one row a purpose at each moment';
grant select on registry.v_household, registry.v_person, registry.v_left, registry.v_fact, registry.v_status, registry.v_consent
  to xieshou_app, xieshou_writer, xieshou_system, xieshou_keeper;
