-- Goods and money handed over: one row a hand-over and one an item, what stands (now) and what a correction closed (past).
create table assistance.handover_now(like access.head, value_fen bigint, basis text not null, households int, amount_fen bigint, receipt text,
  source text, activity uuid, module int, primary key (entry));
create table assistance.handover_past(like assistance.handover_now, until bigint not null);
comment on table assistance.handover_now is 'Hand-overs as they stand; subject is null where several households were given together';
comment on column assistance.handover_now.amount_fen is 'What this entry hands over: value_fen, times households where basis is per-household';
comment on table assistance.handover_past is 'Hand-overs as they stood before a correction';
create table assistance.item_now(like access.head, no int not null, item text not null, quantity numeric, measure text, primary key (entry, no));
create table assistance.item_past(like assistance.item_now, until bigint not null);
comment on table assistance.item_now is 'The goods of each hand-over, numbered; entry is the hand-over';
comment on table assistance.item_past is 'The same as they stood before a correction';

create index handover_subject on assistance.handover_now(subject, day);
create index handover_area_day on assistance.handover_now(area, day);
create index handover_unit_day on assistance.handover_now(unit, day);
create index handover_activity on assistance.handover_now(activity) where activity is not null;
create index handover_occasion on assistance.handover_now(occasion);
create index handover_past_entry on assistance.handover_past(entry);
create index handover_past_subject on assistance.handover_past(subject);
create index item_subject on assistance.item_now(subject);
create index item_day on assistance.item_now(day, item);
create index item_past_entry on assistance.item_past(entry);
create index item_past_subject on assistance.item_past(subject);

call access.guard('assistance.handover_now');
call access.guard('assistance.handover_past');
call access.guard('assistance.item_now');
call access.guard('assistance.item_past');

-- As known at X: since <= X and (until is null or until > X).
create view assistance.v_handover with (security_invoker = true) as
  select entry, said_by, subject, area, occasion, unit, author, happened, day, value_fen, basis, households, amount_fen, receipt, source,
    activity, module, since, null::bigint as until from assistance.handover_now
  union all
  select entry, said_by, subject, area, occasion, unit, author, happened, day, value_fen, basis, households, amount_fen, receipt, source,
    activity, module, since, until from assistance.handover_past;
comment on view assistance.v_handover is 'Hand-overs now and past; add amount_fen, never value_fen';
create view assistance.v_item with (security_invoker = true) as
  select entry as handover, no, subject, area, occasion, unit, day, item, quantity, measure, since, null::bigint as until from assistance.item_now
  union all
  select entry, no, subject, area, occasion, unit, day, item, quantity, measure, since, until from assistance.item_past;
comment on view assistance.v_item is 'Goods now and past; handover is the entry of v_handover';
grant select on assistance.v_handover, assistance.v_item to xieshou_app, xieshou_system;
