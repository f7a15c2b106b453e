const status = document.querySelector('[role=status]');
const text = document.querySelector('#text');
window.fixture.onNoted((noted) => (status.textContent = `noted ${noted}`));
const ask = document.querySelector('#ask');
ask.addEventListener('click', async () => {
  const [value, greeting, type] = await window.fixture.ask(text.value);
  status.textContent = `${value} ${greeting} ${type}`;
});
ask.disabled = false;
