/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-draft.h"

G_BEGIN_DECLS

/* Versions kept inside a draft: what it said at some moment, under a name. Each is whole or what is other
 * than in one that is whole, so that many take little room. To keep one is no step of undo: nothing that is
 * undone takes it away. To rename or remove one, or to put it back, is one step each.
 *
 * A version has all that the draft held but the versions and what the clauses said when it was saved. What
 * comes with a file from elsewhere may be anything: nothing of it is looked at before a version is read, and
 * then it is bounded. */

#define CDT_VERSIONS_MOST 1000 /* more are not kept, nor listed */

typedef enum
{
  CDT_KEPT_BY_HAND,
  CDT_KEPT_STAGE,
  CDT_KEPT_EXPORT,
  CDT_KEPT_SENT,
  CDT_KEPT_JOINED,
  CDT_KEPT_RESTORED,
} CdtKeptWhy;

/** CdtKeptVersion: what is known of a version without reading it. No text is NULL. */
typedef struct
{
  char *id;
  char *label;
  CdtKeptWhy why;
  char *who;
  char *when;        /* see cdt-moment.h */
  char *fingerprint; /* of its pages, as cdt_working_make_fingerprint() has it */
  char *hash;        /* of its file; two with the same say the same, character by character */
  char *origin;      /* the hash that it had before working information was left out of it; "": it was not */
} CdtKeptVersion;

CdtKeptVersion *cdt_kept_version_copy (const CdtKeptVersion *version);
void cdt_kept_version_free (CdtKeptVersion *version);

/* The newest first; (transfer full) (element-type CdtKeptVersion) */
GPtrArray *cdt_versions_list (CdtDraft *draft);
guint cdt_versions_count (CdtDraft *draft);
/* (transfer full) (nullable) */
CdtKeptVersion *cdt_versions_get (CdtDraft *draft, const char *id);
/* What tells it from others wherever it is kept: the hash that it had when it was kept. (transfer none) */
const char *cdt_kept_version_get_origin (const CdtKeptVersion *version);
/* The newest with this fingerprint, hash or origin; (transfer full) (nullable): its id */
char *cdt_versions_find (CdtDraft *draft, const char *code);
/* Is anything other than in the newest version, but for what the program keeps for itself? TRUE when there is
 * none, or it cannot be read. */
gboolean cdt_versions_has_changed (CdtDraft *draft);
/* How many changes there are from the first draft to the second, as cdt_delta_is_counted() has it */
guint cdt_versions_count_changes (CdtDraft *first, CdtDraft *second);

/* Keeps what the draft says now. who: (nullable). Where the newest says the same and has the same label, it
 * is that one; after an export, a joining or before an earlier version is put back, the same words are
 * enough. Fails when there is no more room, and never otherwise. (transfer full): the id */
char *cdt_versions_keep (CdtDraft *draft, const char *label, CdtKeptWhy why, const char *who, GError **error);

/** CdtNewVersion: a version that is not among those of its draft yet. To keep one of a long draft takes a
 * while: it may be made in a thread, of a copy, and added where the draft is. */
typedef struct _CdtNewVersion CdtNewVersion;

/* Of what the draft says now, as cdt_versions_keep() does it; changes nothing. (transfer full) */
CdtNewVersion *
cdt_versions_make (CdtDraft *draft, const char *label, CdtKeptWhy why, const char *who, GError **error);
/* draft: that it was made of, or of a copy of which. (transfer full): the id */
char *cdt_versions_add (CdtDraft *draft, CdtNewVersion *version, GError **error);
gboolean cdt_new_version_is_kept (const CdtNewVersion *version); /* is the newest of the draft enough? */
void cdt_new_version_free (CdtNewVersion *version);

gboolean cdt_versions_rename (CdtDraft *draft, const char *id, const char *label, GError **error);
/* Those that were made of it stay. */
gboolean cdt_versions_remove (CdtDraft *draft, const char *id, GError **error);

/* A version as a draft of its own, under the same id, with no versions in it. Fails with a sentence that
 * names the version when it is damaged. (transfer full) */
CdtDraft *cdt_versions_read (CdtDraft *draft, const char *id, GError **error);
/* As the file that it was. (transfer full) */
GBytes *cdt_versions_read_bytes (CdtDraft *draft, const char *id, GError **error);
/* What a version of this draft would hold if it were kept now. (transfer full) */
GBytes *cdt_versions_make_bytes (CdtDraft *draft);

/* Makes the draft say what the version did, as one step; what it says now is kept as a version first. What
 * the program keeps for itself, such as comments and stages, stays as it is. who: (nullable) */
gboolean cdt_versions_put_back (CdtDraft *draft, const char *id, const char *who, GError **error);

/** CdtReturn: what it takes to put a version back, as it may be made in a thread, of a copy. */
typedef struct _CdtReturn CdtReturn;
CdtReturn *cdt_versions_make_return (CdtDraft *draft, const char *id, const char *who, GError **error);
/* draft: that it was made of, or one that says the same */
gboolean cdt_versions_return (CdtDraft *draft, CdtReturn *back, GError **error);
void cdt_return_free (CdtReturn *back);

/* A copy without any version; (transfer full) */
CdtDraft *cdt_versions_leave_out (CdtDraft *draft);

/* "Draft 3": what the draft as it stands is called: as it says itself, or after the newest version. (transfer
 * full) */
char *cdt_versions_suggest_label (CdtDraft *draft);
/* "Draft 4" after "Draft 3"; (transfer full) */
char *cdt_versions_make_next_label (const char *label);
/* The paper calls the draft `next` from now on, as one step. Where it lists earlier versions, the one that
 * the draft was until now is in that list. who: (nullable) made it */
gboolean cdt_versions_go_on_as (CdtDraft *draft, const char *next, const char *who, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtKeptVersion, cdt_kept_version_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtNewVersion, cdt_new_version_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CdtReturn, cdt_return_free)

G_END_DECLS
