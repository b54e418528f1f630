"""Context variables: state that belongs to a task or a chain of calls (PEP 567).  All of it is native."""

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')
