-- Besides words said at visits: what changed for a household over a time, told publicly by a unit that takes part within the campaign's days;
-- and what staff who took part say of themselves (about no household).
create or replace function reporting.quotes(of_campaign uuid, seq bigint)
  returns table (entry uuid, subject uuid, sort text, words text) language sql stable as $$
  with said as (
    select distinct v.entry, v.subject, v.kind, v.words
    from board.member_entry(of_campaign, seq) m
    join visits.v_voice v on v.occasion = m.occasion and v.subject = m.subject and v.since <= seq and (v.until is null or v.until > seq)
    where m.occasion is not null and v.quote = 'public'
    union
    select s.entry, s.subject, 'story', s.words from visits.v_story s
    where s.quote = 'public' and s.since <= seq and (s.until is null or s.until > seq)
      and s.unit = any ((select board.units(of_campaign, seq))::text[]) and s.day <@ (select board.days(of_campaign, seq)))
  select s.entry, s.subject, s.kind, s.words from said s
  where not exists (select from registry.v_consent c where c.subject = s.subject and c.purpose = 'quote' and not c.given
    and c.since <= seq and (c.until is null or c.until > seq))
  union all
  select n.entry, null::uuid, 'note', n.words from campaigns.v_note n
  where n.campaign = of_campaign and n.quote = 'public' and n.since <= seq and (n.until is null or n.until > seq) $$;
comment on function reporting.quotes is 'Quotable words of a campaign as known at a seq: of households, and notes of staff';
