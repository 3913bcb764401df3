-- The one place that says whether a contact may get an e-mail for a purpose (law-and-rules PERM-1 to PERM-7, in that order).
-- Both functions are plain expressions, so that the planner inlines them. "today" is the date in Europe/Paris.

CREATE FUNCTION email_verdict(p contact_profile, q permission, today date) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE
    WHEN p.behind THEN 'BEHIND'
    WHEN p.relationships && ARRAY['PATIENT', 'NETSIG_PATIENT', 'SECONDAVIS_PATIENT', 'EKOI_PATIENT', 'MAINTENANCE_SAMPLE']
        THEN 'BLOCKED_CATEGORY'
    WHEN p.relationships <> '{}'
        AND p.relationships <@ ARRAY['NETSIG_USER', 'SECONDAVIS_USER', 'EKOI_USER', 'CANDIDATE']
        AND NOT COALESCE(q.status = 'GIVEN' AND q.basis = 'CONSENT', false) THEN 'BLOCKED_CATEGORY'
    WHEN p.erased THEN 'ERASED'
    WHEN p.usable_until IS NULL OR p.usable_until < today THEN 'RETENTION_ENDED'
    WHEN p.restricted THEN 'RESTRICTED'
    WHEN GREATEST(p.objected_all, p.objected_email)
        > CASE WHEN COALESCE(q.status, 'NONE') = 'NONE' THEN 0 ELSE q.sequence END THEN 'OBJECTED'
    WHEN q.status = 'OBJECTED' THEN 'OBJECTED'
    WHEN q.status = 'WITHDRAWN' THEN 'WITHDRAWN'
    WHEN p.undeliverable_email THEN 'UNDELIVERABLE'
    WHEN COALESCE(q.status, 'NONE') = 'NONE' AND p.audience <> 'GENERIC' THEN 'NO_BASIS'
    WHEN q.status IN ('REFUSED', 'EXPIRED', 'INVALIDATED') THEN 'NO_BASIS'
    WHEN q.status = 'GIVEN' AND COALESCE(q.basis, '') NOT IN ('CONSENT', 'SOFT_OPT_IN') THEN 'NO_BASIS'
    WHEN q.status = 'INFORMED' AND p.audience NOT IN ('PRO_NAMED', 'GENERIC') THEN 'NO_BASIS'
    WHEN q.until < today THEN 'NO_BASIS'
    WHEN q.status = 'INFORMED' AND COALESCE(q.informed_on > today, true) THEN 'NOT_INFORMED'
    WHEN q.paused_until >= today THEN 'PAUSED'
    ELSE 'OK'
END;

-- The door of the room "permission" for the other rooms' statements: every contact with its verdict and what it rests on.
CREATE FUNCTION email_permission(for_purpose text, today date)
RETURNS TABLE (
    contact_id uuid, audience text, locale text, relationships text[], tags text[], verdict text,
    event_id uuid, basis text, wording_id text, wording_version integer, wording_language text, wording_sha256 text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 100000
BEGIN ATOMIC
    SELECT p.contact_id, p.audience, p.locale, p.relationships, p.tags, email_verdict(p, q, email_permission.today),
        q.event_id, q.basis, q.wording_id, q.wording_version, q.wording_language, q.wording_sha256
    FROM contact_profile p
    LEFT JOIN permission q
        ON q.contact_id = p.contact_id
        AND q.purpose = email_permission.for_purpose
        AND q.channel = 'EMAIL';
END;

GRANT EXECUTE ON FUNCTION email_verdict, email_permission TO notifier_app;
