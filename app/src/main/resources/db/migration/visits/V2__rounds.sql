-- Re-check rounds: what is asked again of which households, until when; and what each of them answered.
create table visits.round_now(like access.head, name text not null, facts text not null, for_unit text not null, due_day date not null,
  campaign uuid, primary key (entry));
create table visits.round_past(like visits.round_now, until bigint not null);
comment on table visits.round_now is 'Re-check rounds; facts: names of the catalogue, joined by commas; for_unit: who is to go; campaign: if it belongs to one';
comment on table visits.round_past is 'The same as it stood before a correction';
create table visits.listed_now(like access.head, round uuid not null, primary key (entry));
create table visits.listed_past(like visits.listed_now, until bigint not null);
comment on table visits.listed_now is 'Households on the list of a round';
comment on table visits.listed_past is 'The same as it stood before a correction';
create table visits.recheck_now(like access.head, round uuid not null, same int not null, changed int not null, told int not null,
  unknown int not null, primary key (entry));
create table visits.recheck_past(like visits.recheck_now, until bigint not null);
comment on table visits.recheck_now is 'A household asked in a round: how many answers were the same, changed, told for the first time, not known';
comment on table visits.recheck_past is 'The same as it stood before a correction';
create table visits.answer_now(like access.head, place int not null, round uuid not null, fact text not null, answer text not null,
  primary key (entry, place));
create table visits.answer_past(like visits.answer_now, until bigint not null);
comment on table visits.answer_now is 'How each question of a re-check was answered; what was answered is a fact of the register';
comment on table visits.answer_past is 'The same as it stood before a correction';

create index listed_round on visits.listed_now(round, subject);
create index listed_subject on visits.listed_now(subject);
create index recheck_round on visits.recheck_now(round, subject);
create index recheck_subject on visits.recheck_now(subject);
create index answer_round on visits.answer_now(round, fact);

call access.open_to_all('visits.round_now');
call access.open_to_all('visits.round_past');
do $$ declare t text;
begin
  foreach t in array array['listed', 'recheck', 'answer'] loop
    call access.guard(('visits.' || t || '_now')::regclass);
    call access.guard(('visits.' || t || '_past')::regclass);
    execute format('create index %1$s_past_entry on visits.%1$s_past(entry)', t);
    execute format('create index %1$s_past_subject on visits.%1$s_past(subject)', t);
  end loop;
end $$;
create index round_past_entry on visits.round_past(entry);

-- As known at X: since <= X and (until is null or until > X).
create view visits.v_round with (security_invoker = true) as
  select entry as round, said_by, unit, day, name, facts, for_unit, due_day, campaign, since, null::bigint as until from visits.round_now
  union all
  select entry, said_by, unit, day, name, facts, for_unit, due_day, campaign, since, until from visits.round_past;
create view visits.v_listed with (security_invoker = true) as
  select entry, said_by, subject, area, unit, day, round, since, null::bigint as until from visits.listed_now
  union all
  select entry, said_by, subject, area, unit, day, round, since, until from visits.listed_past;
create view visits.v_recheck with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, day, round, same, changed, told, unknown, since, null::bigint as until
  from visits.recheck_now
  union all
  select entry, said_by, subject, area, occasion, unit, day, round, same, changed, told, unknown, since, until from visits.recheck_past;
comment on view visits.v_round is 'Re-check rounds now and past';
comment on view visits.v_listed is 'Households on the lists of rounds, now and past';
comment on view visits.v_recheck is 'Households asked in rounds, now and past';
grant select on visits.v_round, visits.v_listed, visits.v_recheck to xieshou_app, xieshou_system;
