/* SPDX-FileCopyrightText: 2026 The Concordat authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cdt-agreement.h"
#include "cdt-compare-side.h"
#include "cdt-export.h"
#include "cdt-reply-pack.h"
#include "cdt-version-dialog.h"
#include "cdt-versions.h"
#include "cdt-window.h"

G_BEGIN_DECLS

/* The window, split by job: each cdt-window-JOB.c has the functions named cdt_window_JOB_*. */
struct _CdtWindow
{
  GtkApplicationWindow parent_instance;
  CdtFile *file;            /* NULL on the start screen */
  GtkNativeDialog *chooser; /* (nullable) the one that is open */
  GCancellable *export;     /* (nullable) while an export runs */
  CdtAgreement *forgotten;  /* (nullable) the last one taken off the start screen's list */
  char *discarded;          /* (nullable) the recovery copy of edits thrown away last */
  char *told_unusual;       /* (nullable) the answer whose hidden characters were told of last */
  guint clock;              /* keeps "saved a minute ago" true */
  int width, height;        /* as long as it is not maximised */
  gboolean maximised;
  gboolean recovered;       /* out of the recovery store, and not saved yet */
  guint n_recovered;        /* answers that are not in the file */
  gboolean lock_put_off;    /* the person knows who else has the agreement open */
  gboolean version_put_off; /* the person knows that the agreement came in another version of the format */
  gboolean sealed;          /* what the forms show: the agreement is signed */
  gboolean pack_put_off;    /* the person wants to hear no more of the wording for now */
  guint pack_check;         /* idle source */
  guint hidden_check;       /* the same */
  guint words_check;        /* timer: are they still those that were agreed? */
  gboolean words_changed;   /* they were not when it was looked at last */
  GtkHeaderBar *header;
  GtkStack *stack;
  CdtStart *start;
  CdtEditor *editor; /* NULL before the first agreement */
  CdtNotice *notice;
  GtkInfoBar *bar;
  GtkLabel *bar_label;
  GtkButton *bar_first;
  GtkButton *bar_second;
  GtkButton *bar_third;
  GtkButton *bar_fourth;
  GtkButton *bar_fifth;
  GtkMenuButton *menu_button;
  GtkWidget *editing_buttons[7]; /* of the header bar; NULL before the first agreement */
};

typedef void (*CdtWindowContinue) (CdtWindow *window);

void cdt_window_actions_add (CdtWindow *window);
void cdt_window_actions_add_editor (CdtWindow *window); /* those that the editor itself has */
void cdt_window_actions_update (CdtWindow *window);     /* what can be done now */

/* The buttons of the header bar that need an agreement: they are made with the editor */
void cdt_window_header_add_editing (CdtWindow *window);
void cdt_window_header_update (CdtWindow *window); /* shows them, or not; tells what can be undone */

void cdt_window_title_update (CdtWindow *window);

/* The lasting states: one at a time, the more pressing first */
void cdt_window_bar_update (CdtWindow *window);
void cdt_window_bar_recovered (CdtWindow *window); /* this agreement came out of the recovery store */
void cdt_window_bar_respond (CdtWindow *window, int response);

/* What there is to say of the wording that the agreement is set in: changed since, not here, refused */
void cdt_window_pack_follow (CdtWindow *window);                           /* the editor has other pages */
void cdt_window_pack_changed (CdtWindow *window, const CdtChange *change); /* the draft has */
/* A sentence; NULL when there is nothing to say, or the person put it off */
char *cdt_window_pack_dup_state (CdtWindow *window, gboolean *has_changes);
void cdt_window_pack_see (CdtWindow *window);
void cdt_window_pack_put_off (CdtWindow *window);

/* Work in a thread, on copies. Where it takes longer than a moment the notice says so, and offers to cancel.
 */
typedef struct _CdtWindowWork CdtWindowWork;
CdtWindowWork *cdt_window_work_begin (CdtWindow *window, const char *text);
GCancellable *cdt_window_work_get_cancellable (CdtWindowWork *work); /* (transfer none) */
/* It is done; takes work. FALSE: the window is closed, or shows another agreement now. */
gboolean cdt_window_work_end (CdtWindowWork *work);

void cdt_window_versions_add (CdtWindow *window); /* what can be done with versions */
void cdt_window_versions_update (CdtWindow *window);
/* As it was given last, in this agreement or to this computer; never NULL. (transfer full) */
char *cdt_window_versions_dup_name (CdtWindow *window);
/* Opens a dialog with a handler for its signal "accepted". */
CdtVersionDialog *
cdt_window_versions_ask (CdtWindow *window, const CdtVersionQuestion *question, GCallback accepted);
/** CdtWindowKept: what came of keeping a version. */
typedef struct
{
  const char *label;
  gboolean is_kept;
  gboolean is_new;     /* FALSE: the newest one said the same */
  gboolean was_saved;  /* before that the file had all there was */
  const GError *error; /* when it is not kept */
} CdtWindowKept;

typedef void (*CdtWindowKeptCallback) (CdtWindow *window, const CdtWindowKept *kept, gpointer data);

/* Keeps what a copy of the draft says, as it was when the copy was made. free: for data */
void cdt_window_versions_keep (CdtWindow *window,
                               CdtDraft *copy,
                               const char *label,
                               CdtKeptWhy why,
                               const char *who,
                               CdtWindowKeptCallback callback,
                               gpointer data,
                               GDestroyNotify free);

void cdt_window_stage_add (CdtWindow *window); /* the stages that the agreement goes through */
void cdt_window_stage_update (CdtWindow *window);
/* A signed agreement is sealed, and shows so; one that was agreed says when its words are others. change:
 * (nullable) the draft is new */
void cdt_window_stage_follow (CdtWindow *window, const CdtChange *change);
const char *cdt_window_stage_get_name (CdtWindow *window); /* for the title; "Draft" when nothing is said */
char *cdt_window_stage_dup_state (CdtWindow *window);      /* a sentence when it is sealed, else NULL */

/* Of an agreement that was opened: whether it holds hidden characters, once nothing else is to do */
void cdt_window_hidden_tell (CdtWindow *window);

void cdt_window_drop_enable (CdtWindow *window);

/* Looks, in a thread, for what the person's other agreements aim for: the editor has a new reviewer. */
void cdt_window_elsewhere_look (CdtWindow *window);

/* Opens or raises an agreement of the start screen; takes one off its list, and brings it back. */
void cdt_window_agreement_open (CdtWindow *window, CdtAgreement *agreement);
void cdt_window_agreement_forget (CdtWindow *window, CdtAgreement *agreement);
void cdt_window_agreement_bring_back (CdtWindow *window);
/* Opens the newest recovery copy of the file, if it has one. */
gboolean cdt_window_agreement_recover (CdtWindow *window, const char *path);

void cdt_window_file_choose (CdtWindow *window);
/* then: (nullable) when it is saved */
void cdt_window_file_save (CdtWindow *window, CdtWindowContinue then);
void cdt_window_file_save_as (CdtWindow *window, CdtWindowContinue then);
/* What the file answers otherwise than this window, NULL when it cannot be read */
GPtrArray *cdt_window_compare_list_unsaved (CdtWindow *window);
void cdt_window_file_save_over (CdtWindow *window); /* though the file changed on disk */
void cdt_window_file_reload (CdtWindow *window);    /* from disk; edits go, but can be brought back */
/* Calls then when nothing would be lost by letting the agreement go; may ask first. */
void cdt_window_file_leave (CdtWindow *window, CdtWindowContinue then);
void cdt_window_file_drop (CdtWindow *window);                /* back to the start screen */
void cdt_window_file_show (CdtWindow *window, CdtFile *file); /* in this window or a new one; takes file */
/* A file name from the title, for choosers: "Eastvale Healthy Homes.pdf" */
char *cdt_window_file_dup_name (CdtWindow *window, const char *extension);
void cdt_window_file_use_chooser (CdtWindow *window,
                                  GtkFileChooserNative *chooser); /* takes chooser, shows it */

/* A chooser of a file that has a draft in it. (transfer full) */
GtkFileChooserNative *cdt_window_file_make_chooser (CdtWindow *window, const char *title);

/* Shows what differs; from: (nullable) the file as it was saved, to: (nullable) what is on the screen */
void cdt_window_compare (CdtWindow *window, CdtCompareSide *from, CdtCompareSide *to);

void cdt_window_export_choose (CdtWindow *window);
void cdt_window_export_to (CdtWindow *window, const char *path, CdtExportContents contents);

void
cdt_window_export_redline_to (CdtWindow *window, CdtCompareSide *from, CdtCompareSide *to, const char *path);

/* Replies to this agreement, brought together: from files, asked for or given, or from what somebody else
 * saved to this one. They show what would become of it; nothing changes before it is joined. */
void cdt_window_merge_choose (CdtWindow *window);
/* paths: (element-type filename). sorts: what is no reply is opened, as anything is that is dropped */
void cdt_window_merge_files (CdtWindow *window, const GPtrArray *paths, gboolean sorts);
void cdt_window_merge_disk (CdtWindow *window);

/* Copies for partners to edit, in a folder */
void cdt_window_send_choose (CdtWindow *window);
void cdt_window_send (CdtWindow *window, const char *folder, CdtReplyPackFlags flags, gboolean circulated);

void cdt_window_verify_choose (CdtWindow *window);
void cdt_window_verify (CdtWindow *window, const char *path); /* a PDF against the draft that is open */

/* Comments, open points and the agenda */
void cdt_window_remarks_add_actions (CdtWindow *window);
void cdt_window_remarks_update_actions (CdtWindow *window);

void cdt_window_print (CdtWindow *window);
/* Says how printing ended */
void cdt_window_print_tell (CdtWindow *window, GtkPrintOperation *print, GtkPrintOperationResult result);
void cdt_window_page_setup (CdtWindow *window);

G_END_DECLS
