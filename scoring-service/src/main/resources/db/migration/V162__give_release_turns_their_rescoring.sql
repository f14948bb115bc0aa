-- A turn of a release belongs to the rescoring that found whom to tell: it named the model alone, and went on for the next one's queue.

UPDATE due_work AS turn SET subject = job.id::text, data = job.parameters
FROM (SELECT DISTINCT ON (subject) id, subject, parameters FROM job
    WHERE kind = 'RESCORE' ORDER BY subject, created_at DESC, id DESC) AS job
WHERE turn.kind = 'scoring.release' AND turn.subject = job.subject;
