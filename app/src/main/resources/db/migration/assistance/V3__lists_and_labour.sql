-- Distribution lists with the check by a second person; labour; housing checks.
create table assistance.list_now(like access.head, title text not null, activity uuid, primary key (entry));
create table assistance.list_past(like assistance.list_now, until bigint not null);
comment on table assistance.list_now is 'Distribution lists; entry is the list''s id, author the first of the two persons';
create table assistance.share_now(like access.head, no int not null, item text not null, measure text not null, lot text not null,
  quantity bigint not null, primary key (entry, no));
create table assistance.share_past(like assistance.share_now, until bigint not null);
comment on table assistance.share_now is 'What each household on a list gets: thousandths of the measure, fen where item is empty';
create table assistance.listed_now(like access.head, list uuid not null, primary key (entry));
create table assistance.listed_past(like assistance.listed_now, until bigint not null);
comment on table assistance.listed_now is 'Households on a list';
create table assistance.approval_now(like access.head, list uuid not null, approve boolean not null, why text, known bigint not null,
  primary key (entry));
create table assistance.approval_past(like assistance.approval_now, until bigint not null);
comment on table assistance.approval_now is 'Checks of lists as written; only those of somebody else count, and only for what stood at known';
create table assistance.delivered_now(like access.head, list uuid not null, primary key (entry));
create table assistance.delivered_past(like assistance.delivered_now, until bigint not null);
comment on table assistance.delivered_now is 'Hand-overs that follow a list; entry is the hand-over';
create table assistance.work_now(like access.head, what text not null, people int not null, hours numeric not null, entered boolean, words text,
  activity uuid, module int, primary key (entry));
create table assistance.work_past(like assistance.work_now, until bigint not null);
comment on table assistance.work_now is 'Labour: how many people worked how many hours each';
create table assistance.housing_now(like access.head, entered boolean not null, signs text not null, words text, grading boolean not null,
  primary key (entry));
create table assistance.housing_past(like assistance.housing_now, until bigint not null);
comment on table assistance.housing_now is 'What was seen of a house, signs joined by commas; never a grade, at most a request for grading';
create index listed_list on assistance.listed_now(list);
create index approval_list on assistance.approval_now(list);
create index delivered_list on assistance.delivered_now(list);
create index housing_open on assistance.housing_now(happened) where grading;
do $$ declare t text;
begin
  foreach t in array array['list', 'share', 'approval'] loop
    call access.open_to_all(('assistance.' || t || '_now')::regclass);
    call access.open_to_all(('assistance.' || t || '_past')::regclass);
    execute format('create index %1$s_past_entry on assistance.%1$s_past(entry)', t);
  end loop;
  foreach t in array array['listed', 'delivered', 'work', 'housing'] loop
    call access.guard(('assistance.' || t || '_now')::regclass);
    call access.guard(('assistance.' || t || '_past')::regclass);
    execute format('create index %1$s_subject on assistance.%1$s_now(subject)', t);
    execute format('create index %1$s_past_entry on assistance.%1$s_past(entry)', t);
    execute format('create index %1$s_past_subject on assistance.%1$s_past(subject)', t);
  end loop;
  foreach t in array array['list', 'share', 'approval', 'listed', 'delivered', 'work', 'housing'] loop
    execute format('comment on table assistance.%1$s_past is ''The same as it stood before a correction''', t);
  end loop;
end $$;

create view assistance.v_work with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, happened, day, what, people, hours, entered, activity, module, since,
    null::bigint as until from assistance.work_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, happened, day, what, people, hours, entered, activity, module, since, until
    from assistance.work_past;
comment on view assistance.v_work is 'Labour now and past; person-hours are people times hours';
create view assistance.v_housing with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, happened, day, signs, grading, since, null::bigint as until
    from assistance.housing_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, happened, day, signs, grading, since, until from assistance.housing_past;
comment on view assistance.v_housing is 'Housing checks now and past';
grant select on assistance.v_work, assistance.v_housing to xieshou_app, xieshou_system;
