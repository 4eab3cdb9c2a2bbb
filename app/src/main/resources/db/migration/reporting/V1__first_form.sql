-- Bulletins: what was written, and who released it. Texts hold counts and consented quotes, no names.
create table reporting.draft_now(like access.head, campaign uuid not null, issue int not null, known bigint not null, language text not null,
  words text not null, figures text not null, primary key (entry));
create table reporting.draft_past(like reporting.draft_now, until bigint not null);
comment on table reporting.draft_now is 'A bulletin as handed over for review: its text and figures are frozen, known is the seq it was counted at';
create table reporting.release_now(like access.head, draft uuid not null, primary key (entry));
create table reporting.release_past(like reporting.release_now, until bigint not null);
comment on table reporting.release_now is 'Somebody other than the author has reviewed a draft and released it';
create index draft_campaign on reporting.draft_now(campaign);
create index release_draft on reporting.release_now(draft);

do $$ declare t text;
begin
  foreach t in array array['draft_now', 'draft_past', 'release_now', 'release_past'] loop
    call access.open_to_all(('reporting.' || t)::regclass);
  end loop;
end $$;

create view reporting.v_bulletin with (security_invoker = true) as
  select d.entry as draft, d.campaign, d.issue, d.known, d.language, d.words, d.figures, d.author, d.unit, d.happened as written,
    r.entry as release, r.author as released_by, r.happened as released
  from reporting.draft_now d left join lateral (
    select * from reporting.release_now r where r.draft = d.entry and r.author <> d.author order by r.since limit 1) r on true;
grant select on reporting.v_bulletin to xieshou_app, xieshou_system;

-- Own words that may be printed: said publicly, of a visit that counts, and the household has not taken its consent back.
create function reporting.quotes(of_campaign uuid, seq bigint)
  returns table (entry uuid, subject uuid, sort text, words text) language sql stable as $$
  select distinct v.entry, v.subject, v.kind, v.words
  from board.member_entry(of_campaign, seq) m
  join visits.v_voice v on v.occasion = m.occasion and v.subject = m.subject and v.since <= seq and (v.until is null or v.until > seq)
  where m.occasion is not null and v.quote = 'public'
    and not exists (select from registry.v_consent c where c.subject = v.subject and c.purpose = 'quote' and not c.given
      and c.since <= seq and (c.until is null or c.until > seq)) $$;
comment on function reporting.quotes is 'Quotable words of a campaign''s visits as known at a seq';
