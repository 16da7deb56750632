document.querySelectorAll('[data-toggle]').forEach(button => {
  button.addEventListener('click', () => button.closest('section').classList.toggle('open'));
});
