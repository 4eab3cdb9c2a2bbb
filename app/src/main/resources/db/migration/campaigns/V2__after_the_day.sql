-- What a talk in a school covered, what people know, a plan's document, own words of those who took part, the wrap-up.
-- Nothing here is about a household or a person.
create table campaigns.lecture_now(like access.head, school text, policies text, primary key (entry));
create table campaigns.lecture_past(like campaigns.lecture_now, until bigint not null);
comment on table campaigns.lecture_now is 'Beside a session: the school it was held in (a unit) and the policies that it explained, one a line';
create table campaigns.awareness_now(like access.head, campaign uuid not null, school text, circle text, people text not null, how text not null,
  policy text not null, asked int not null, knew int not null, primary key (entry));
create table campaigns.awareness_past(like campaigns.awareness_now, until bigint not null);
comment on table campaigns.awareness_now is 'How many of a circle (a class, a village) were asked about a policy and how many knew; numbers alone';
create table campaigns.document_now(like access.head, campaign uuid not null, name text not null, type text not null, data text not null,
  primary key (entry));
create table campaigns.document_past(like campaigns.document_now, until bigint not null);
comment on table campaigns.document_now is 'A campaign''s plan as a file; data: its bytes in base64';
create table campaigns.note_now(like access.head, campaign uuid not null, words text not null, quote text not null, primary key (entry));
create table campaigns.note_past(like campaigns.note_now, until bigint not null);
comment on table campaigns.note_now is 'What staff who took part say of themselves; about no household, counted for nothing';
create table campaigns.closing_now(like access.head, campaign uuid not null, words text not null, primary key (entry));
create table campaigns.closing_past(like campaigns.closing_now, until bigint not null);
comment on table campaigns.closing_now is 'The wrap-up of a campaign: what was done, and what remains with whom';

do $$ declare t text;
begin
  foreach t in array array['lecture', 'awareness', 'document', 'note', 'closing'] loop
    call access.open_to_all(('campaigns.' || t || '_now')::regclass);
    call access.open_to_all(('campaigns.' || t || '_past')::regclass);
    execute format('comment on table campaigns.%1$s_past is %2$L', t, 'The same as it stood before a correction');
    execute format('create index %1$s_past_entry on campaigns.%1$s_past(entry)', t);
    if t <> 'lecture' then
      execute format('create index %1$s_campaign on campaigns.%1$s_now(campaign)', t);
    end if;
  end loop;
end $$;

-- As known at X: since <= X and (until is null or until > X).
create view campaigns.v_lecture with (security_invoker = true) as
  select entry, said_by, unit, day, school, policies, since, null::bigint as until from campaigns.lecture_now
  union all select entry, said_by, unit, day, school, policies, since, until from campaigns.lecture_past;
create view campaigns.v_awareness with (security_invoker = true) as
  select entry, said_by, unit, day, campaign, school, circle, people, how, policy, asked, knew, since, null::bigint as until
  from campaigns.awareness_now
  union all
  select entry, said_by, unit, day, campaign, school, circle, people, how, policy, asked, knew, since, until from campaigns.awareness_past;
create view campaigns.v_note with (security_invoker = true) as
  select entry, said_by, unit, author, day, campaign, words, quote, since, null::bigint as until from campaigns.note_now
  union all select entry, said_by, unit, author, day, campaign, words, quote, since, until from campaigns.note_past;
create view campaigns.v_closing with (security_invoker = true) as
  select entry, said_by, unit, author, day, campaign, words, since, null::bigint as until from campaigns.closing_now
  union all select entry, said_by, unit, author, day, campaign, words, since, until from campaigns.closing_past;
comment on view campaigns.v_lecture is 'What sessions in schools covered; entry is that of v_session';
comment on view campaigns.v_awareness is 'What people know, now and past; what is under five is not shown';
comment on view campaigns.v_note is 'Own words of staff, now and past';
comment on view campaigns.v_closing is 'Wrap-ups of campaigns, now and past';
grant select on campaigns.v_lecture, campaigns.v_awareness, campaigns.v_note, campaigns.v_closing
  to xieshou_app, xieshou_writer, xieshou_system, xieshou_keeper;
