-- Who reviews a draft may send it back with a word instead of releasing it. What was said first of the two holds.
create table reporting.return_now(like access.head, draft uuid not null, words text not null, primary key (entry));
create table reporting.return_past(like reporting.return_now, until bigint not null);
comment on table reporting.return_now is 'Somebody other than the author has reviewed a draft and sent it back: words say what should be otherwise';
create index return_draft on reporting.return_now(draft);
call access.open_to_all('reporting.return_now');
call access.open_to_all('reporting.return_past');

create or replace view reporting.v_bulletin with (security_invoker = true) as
  select d.entry as draft, d.campaign, d.issue, d.known, d.language, d.words, d.figures, d.author, d.unit, d.happened as written,
    r.entry as release, r.author as released_by, r.happened as released,
    b.entry as "return", b.author as returned_by, b.happened as returned, b.words as returned_words
  from reporting.draft_now d left join lateral (
    select * from reporting.release_now r
    where r.draft = d.entry and r.author <> d.author and not exists (
      select from reporting.return_now b where b.draft = d.entry and b.author <> d.author and b.since < r.since)
    order by r.since limit 1) r on true
  left join lateral (
    select * from reporting.return_now b
    where b.draft = d.entry and b.author <> d.author and not exists (
      select from reporting.release_now r where r.draft = d.entry and r.author <> d.author and r.since < b.since)
    order by b.since limit 1) b on true;
