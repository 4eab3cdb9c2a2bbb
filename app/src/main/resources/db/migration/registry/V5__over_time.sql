-- Who lives where, from statement to statement: births, deaths, marriages, moves, new heads, splits and merges, each to be taken back.

create table registry.member_now(like registry.head,
  person uuid not null, home uuid, told text not null check (told in ('described', 'moved', 'left')), relation text, why text, on_day date,
  branch uuid not null, branch_seq bigint not null, based_on bigint not null, branch_based bigint not null, primary key (entry));
create table registry.member_rival(like registry.member_now, primary key (entry));
create table registry.member_past(like registry.member_now, like registry.tail including constraints);
comment on table registry.member_now is 'In which household a person lives; home null: in none any more; key = person, so nobody is in two';
comment on table registry.member_rival is 'Another household said to be a person''s by somebody who did not know the first: a person settles it';

create table registry.headship_now(like registry.head, person uuid not null, on_day date not null, primary key (entry));
create table registry.headship_past(like registry.headship_now, like registry.tail including constraints);
comment on table registry.headship_now is 'The head as stated last; key = household. Without one, the first member described as head';

create table registry.closed_now(like access.head, on_day date not null, why text not null, into_home uuid, primary key (entry));
create table registry.closed_past(like registry.closed_now, until bigint not null);
comment on table registry.closed_now is 'Households that are none any more: merged into another, moved away, died out';

do $$ declare t text;
begin
  foreach t in array array['member_now', 'member_rival', 'member_past', 'headship_now', 'headship_past', 'closed_now', 'closed_past'] loop
    call access.guard(('registry.' || t)::regclass);
    execute format('create index on registry.%I(subject)', t);
  end loop;
  foreach t in array array['member_now', 'member_rival', 'member_past', 'headship_now', 'headship_past'] loop
    execute format('create index on registry.%I(key)', t);
  end loop;
  foreach t in array array['member_now', 'member_rival', 'member_past'] loop
    execute format('create index on registry.%I(home)', t);
  end loop;
end $$;
create index on registry.member_past(entry);
create index on registry.headship_past(entry);

-- Members as known: their description in the household where they live, and one head a household.
create or replace view registry.v_person with (security_invoker = true) as
  with described as (
    select key, area, name_display, name_key, relation, sex, birth, id_hash, id_last4, phone, unit, author, day, entry, first, since,
      null::bigint as until
    from registry.person_now
    union all
    select key, area, name_display, name_key, relation, sex, birth, id_hash, id_last4, phone, unit, author, day, entry, first, since, until
    from registry.person_past where was = 'now'),
  living as (
    select key, home, area, relation, since, null::bigint as until from registry.member_now where home is not null
    union all
    select key, home, area, relation, since, until from registry.member_past where was = 'now' and home is not null)
  select p.key as person, m.home as subject, m.area, p.name_display as name, p.name_key,
    case when h.person = p.key then 'head' when h.person is not null and coalesce(m.relation, p.relation) = 'head' then 'other'
      else coalesce(m.relation, p.relation) end as relation,
    p.sex, p.birth, p.id_hash, p.id_last4, p.phone, p.unit, p.author, p.day, p.entry, p.first,
    greatest(p.since, m.since) as since, least(p.until, m.until) as until
  from living m
  join described p on p.key = m.key and (p.until is null or m.since < p.until) and (m.until is null or p.since < m.until)
  left join registry.headship_now h on h.key = m.home
    and exists (select from registry.member_now l where l.key = h.person and l.home = h.key);
comment on view registry.v_person is 'Members as known, in the household where they live; who left is in none';
create view registry.v_closed with (security_invoker = true) as
  select subject, area, on_day, why, into_home, unit, author, day, entry, since, null::bigint as until from registry.closed_now
  union all
  select subject, area, on_day, why, into_home, unit, author, day, entry, since, until from registry.closed_past;
comment on view registry.v_closed is 'Households that are none any more, as known';
grant select on registry.v_closed to xieshou_app, xieshou_writer, xieshou_system, xieshou_keeper;
